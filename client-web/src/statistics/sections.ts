import type { User } from '../shared/api/sessions';

/** The sections in the order of the navigation. */
export const SECTIONS = ['kham-pha', 'chi-tieu', 'mo-hinh', 'cong-viec', 'bao-cao', 'so-lieu-so-nganh', 'khen-thuong'] as const;
export type Section = (typeof SECTIONS)[number];

/** Whether a section has something to show this person. What they may see in it is the server's to say. */
const OPEN_TO: Readonly<Record<Section, (user: User) => boolean>> = {
  'kham-pha': () => true,
  'chi-tieu': () => true,
  'mo-hinh': () => true,
  'cong-viec': () => true,
  'bao-cao': ({ role }) => role !== 'department',
  'so-lieu-so-nganh': ({ communeCode }) => communeCode === undefined,
  'khen-thuong': () => true,
};

/** Departments find the indicators first, their own on top, and then their own report. */
export function sectionsFor(user: User): readonly Section[] {
  const open = SECTIONS.filter((section) => OPEN_TO[section](user));
  return user.role === 'department' ? [...open].sort((left, right) => rank(left) - rank(right)) : open;
}

const DEPARTMENTS_FIRST: readonly Section[] = ['chi-tieu', 'so-lieu-so-nganh'];
const rank = (section: Section): number => [...DEPARTMENTS_FIRST, section].indexOf(section);

/** The section the address names, or the first one a person has. */
export const sectionShown = (asked: Section | undefined, inside: readonly Section[]): Section | undefined =>
  asked !== undefined && inside.includes(asked) ? asked : inside[0];
