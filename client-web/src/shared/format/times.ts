/**
 * The calendar and clock of the province. Viet Nam has kept UTC+7 without summer time since 1975, so fixed arithmetic
 * agrees with Asia/Ho_Chi_Minh and works on phones whose own time zone is set wrong.
 */
const OFFSET_MS = 7 * 60 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;

const shifted = (instant: Date): string => new Date(instant.getTime() + OFFSET_MS).toISOString();

/** The date in Viet Nam at that instant, as the contract writes it: `2026-11-22`. */
export const dateInVietnam = (instant: Date): string => shifted(instant).slice(0, 10);

/** ISO 8601 with the offset of Viet Nam, to the second: `2026-11-22T08:15:00+07:00`. */
export const toVietnamTime = (instant: Date): string => `${shifted(instant).slice(0, 19)}+07:00`;

/** `22/11/2026`, the way both languages of the province write a date. */
export function formatDate(date: string): string {
  const [year, month, day] = date.split('-');
  return `${day}/${month}/${year}`;
}

/**
 * The date somebody typed, as the contract writes it: 5/3/2026, 05-03-26, 05032026 and 2026-03-05 are all the fifth of March.
 * Undefined when there is no such day.
 */
export function readDate(typed: string): string | undefined {
  const written = typed.trim();
  const iso = /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/;
  const parted = /^(?<day>\d{1,2})[/.\- ](?<month>\d{1,2})[/.\- ](?<year>\d{4}|\d{2})$/;
  const joined = /^(?<day>\d{2})(?<month>\d{2})(?<year>\d{4})$/;
  const found = (iso.exec(written) ?? parted.exec(written) ?? joined.exec(written))?.groups;
  if (!found) return undefined;
  const { year = '', month = '', day = '' } = found;
  const date = `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const instant = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(date) ? date : undefined;
}

/** `08:15:32` */
export const formatClock = (instant: Date): string => shifted(instant).slice(11, 19);

/** `08:15` */
export const formatTime = (instant: Date): string => shifted(instant).slice(11, 16);

/** Minutes since midnight in Viet Nam. */
export const minuteInVietnam = (instant: Date): number => Math.floor(((instant.getTime() + OFFSET_MS) % DAY_MS) / 60_000);

/** `08:15` on the given date, `22/11 08:15` on another. */
export function formatMoment(instant: Date, today: string): string {
  const date = dateInVietnam(instant);
  return date === today ? formatTime(instant) : `${formatDate(date).slice(0, 5)} ${formatTime(instant)}`;
}

/** How long until the date in Viet Nam changes. */
export const millisecondsToMidnight = (instant: Date): number =>
  DAY_MS - ((instant.getTime() + OFFSET_MS) % DAY_MS);

/** Monday of the date's week: weeks begin with Monday here. */
export function mondayOf(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  return new Date(day.getTime() - ((day.getUTCDay() + 6) % 7) * DAY_MS).toISOString().slice(0, 10);
}
