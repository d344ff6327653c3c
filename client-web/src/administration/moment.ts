import { dateInVietnam, formatDate, formatTime } from '../shared/format/times';

/** `08:15 22/11/2026`: a log is read for years, so the year is always there. */
export const moment = (at: Date): string => `${formatTime(at)} ${formatDate(dateInVietnam(at))}`;
