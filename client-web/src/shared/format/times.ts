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

/** `08:15:32` */
export const formatClock = (instant: Date): string => shifted(instant).slice(11, 19);

/** `08:15` */
export const formatTime = (instant: Date): string => shifted(instant).slice(11, 16);

/** `08:15` on the given date, `22/11 08:15` on another. */
export function formatMoment(instant: Date, today: string): string {
  const date = dateInVietnam(instant);
  return date === today ? formatTime(instant) : `${formatDate(date).slice(0, 5)} ${formatTime(instant)}`;
}

/** How long until the date in Viet Nam changes. */
export const millisecondsToMidnight = (instant: Date): number =>
  DAY_MS - ((instant.getTime() + OFFSET_MS) % DAY_MS);
