import type { ComponentType } from 'preact';
import type { User } from '../shared/api/sessions';
import type { CommandCentreKey } from './texts';

export interface SectionProps {
  /** What the address says behind the section: the commune's code of `#xa/24805`. */
  readonly inside: string | undefined;
}

/** A part of the page with an address of its own. Its code is fetched when somebody looks at it. */
export interface Section {
  /** The part of the address behind `#`. */
  readonly id: string;
  /** Its name in the navigation; without one the section is reached by links only. */
  readonly label?: CommandCentreKey;
  /** Who begins here instead on a phone. */
  beginsOnPhone?(user: User): boolean;
  /** Fills the screen, without header, navigation and footer. */
  readonly bare?: boolean;
  /** Who finds something there. What they may see is the server's to say. */
  openTo(user: User): boolean;
  load(): Promise<ComponentType<SectionProps>>;
}

/** Officers and leaders of one commune see that commune; all others the province. */
export const ofOneCommune = ({ communeCode }: User): boolean => communeCode !== undefined;

const ofTheProvince = (user: User): boolean => !ofOneCommune(user);

/** In the order of the navigation; the first one somebody may open is where they begin. */
export const SECTIONS: readonly Section[] = [
  {
    id: 'toan-canh',
    label: 'section.overview',
    openTo: ofTheProvince,
    load: async () => (await import('./overview/OverviewSection')).OverviewSection,
  },
  {
    id: 'xa',
    label: 'section.commune',
    openTo: () => true,
    load: async () => (await import('./commune/CommuneSection')).CommuneSection,
  },
  {
    id: 'man-hinh-lon',
    label: 'section.wall',
    bare: true,
    // Leaders look at the same figures as the wall, one below the other.
    beginsOnPhone: ({ role }) => role === 'viewer',
    openTo: ofTheProvince,
    load: async () => (await import('./wall/WallSection')).WallSection,
  },
  {
    id: 'ngay-ra-quan',
    label: 'section.running',
    openTo: ofTheProvince,
    load: async () => (await import('./running/RunningSection')).RunningSection,
  },
  {
    id: 'chua-ghi-nhan',
    label: 'section.quiet',
    openTo: ofTheProvince,
    load: async () => (await import('./quiet/QuietSection')).QuietSection,
  },
  {
    id: 'tien-do',
    label: 'section.steering',
    openTo: () => true,
    load: async () => (await import('./steering/SteeringSection')).SteeringSection,
  },
  {
    id: 'xem-lai',
    label: 'section.replay',
    openTo: () => true,
    load: async () => (await import('./replay/ReplaySection')).ReplaySection,
  },
];

export const sectionsFor = (user: User): readonly Section[] => SECTIONS.filter((section) => section.openTo(user));

/** The section the address names, or where this person begins; undefined when there is none for them. */
export const sectionShown = (asked: string, user: User, onPhone = false): Section | undefined => {
  const inside = sectionsFor(user);
  return inside.find(({ id }) => id === asked) ?? (onPhone ? inside.find((each) => each.beginsOnPhone?.(user)) : undefined) ?? inside[0];
};
