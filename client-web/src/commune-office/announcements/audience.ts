import type { NewAnnouncement } from '../../shared/api/announcementDesk';
import type { Announcement } from '../../shared/api/announcements';

/** Whom a person writes to: everybody they may, or the ones they ticked. */
export interface Audience {
  readonly some: boolean;
  readonly communes: readonly string[];
  readonly teams: readonly string[];
}

/** What the contract takes: an officer names teams, the Sở communes; nothing named is everybody. */
export function addressed({ some, communes, teams }: Audience, ofCommune: boolean): Pick<NewAnnouncement, 'communeCodes' | 'teamCodes'> {
  if (!some) return {};
  return ofCommune ? { teamCodes: teams } : { communeCodes: communes };
}

export const isEmpty = ({ some, communes, teams }: Audience, ofCommune: boolean): boolean =>
  some && (ofCommune ? teams : communes).length === 0;

/** The last moment of a day in Viet Nam. */
export const endOfDay = (date: string): string => `${date}T23:59:59+07:00`;

/** Whether a person may end it: the Sở any, an officer those of the own commune. */
export const mayEnd = ({ unit }: Announcement, role: string | undefined): boolean =>
  role === 'commandCentre' || (role === 'communeOfficer' && unit === 'commune');
