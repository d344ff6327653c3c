import type { CalendarItem, Party } from '../api/calendar';

/** People are reminded two working weeks before the day, and for four after it; the calendar itself tells the rest. */
const SOON_WORKING_DAYS = 10;
const LATE_WORKING_DAYS = 20;

/** Not done yet. */
export const isOpen = ({ state }: Party): boolean => state === 'due' || state === 'overdue';

/** What somebody has to be reminded of: their own, not done, and due soon or overdue. */
export const toRemindOf = (items: readonly CalendarItem[]): readonly CalendarItem[] => items.filter(
  ({ parties, before, workingDaysLeft, workingDaysLate }) => parties.length === 1 && parties.some(isOpen) && before !== undefined
    && workingDaysLeft <= SOON_WORKING_DAYS && workingDaysLate <= LATE_WORKING_DAYS,
);
