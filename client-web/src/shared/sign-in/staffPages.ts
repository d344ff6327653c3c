import type { User } from '../api/sessions';

/** The pages staff work with, in the order of the navigation. */
export const STAFF_PAGES = ['/dieu-hanh', '/xa', '/thong-ke', '/quan-tri'] as const;
export type StaffPage = (typeof STAFF_PAGES)[number];

/** Everybody of the staff: the province, or their own commune. */
const WATCHERS: ReadonlySet<string> = new Set(['commandCentre', 'department', 'administrator', 'viewer', 'communeOfficer']);

/** Whether the page has something to show this person. What they may see on it is the server's to say. */
const OPEN_TO: Readonly<Record<StaffPage, (user: User) => boolean>> = {
  '/dieu-hanh': ({ role }) => WATCHERS.has(role),
  '/xa': ({ role }) => role === 'communeOfficer' || role === 'commandCentre' || role === 'department' || role === 'administrator',
  '/thong-ke': ({ role }) => WATCHERS.has(role),
  '/quan-tri': ({ role }) => role === 'administrator',
};

export const pagesFor = (user: User): readonly StaffPage[] => STAFF_PAGES.filter((page) => OPEN_TO[page](user));
