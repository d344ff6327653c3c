import type { AwardRange } from '../../shared/api/awards';

const LONGEST_MS = 400 * 24 * 60 * 60 * 1000;

/** Both days are there, in order, and not too far apart for the server. */
export const fits = ({ from, to }: AwardRange): boolean =>
  from !== '' && to !== '' && from <= to && Date.parse(to) - Date.parse(from) <= LONGEST_MS;
