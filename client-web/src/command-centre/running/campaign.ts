import type { Campaign } from '../../shared/api/campaigns';
import { withoutMarks } from '../../shared/format/collation';

const LONGEST_CODE = 40;
const DAY_MS = 24 * 60 * 60 * 1000;

/** As the server takes it. */
export const LONGEST_SPAN_DAYS = 400;

/** A code people never see: the name in plain letters, with a number when another campaign has it. */
export function newCode(name: string, taken: readonly Campaign[]): string {
  const plain = withoutMarks(name).replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, LONGEST_CODE - 4) || 'dot';
  const free = (code: string): boolean => taken.every((campaign) => campaign.code !== code);
  for (let number = 1; ; number++) {
    const code = number === 1 ? plain : `${plain}-${number}`;
    if (free(code)) return code;
  }
}

export const spanDays = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS + 1;

export const isSpan = (from: string, to: string): boolean => from !== '' && to !== '' && from <= to && spanDays(from, to) <= LONGEST_SPAN_DAYS;
