import { describe, expect, test } from 'vitest';
import type { CalendarItem, Party } from '../api/calendar';
import { toRemindOf } from './open';

const own = (state: Party['state'], change: Partial<CalendarItem> = {}): CalendarItem => ({
  code: 'quarter-4', before: '2026-12-20', lastWorkingDay: '2026-12-18', workingDaysLeft: 5, workingDaysLate: 0, done: 0, late: 0,
  parties: [{ code: '24805', on: undefined, state }], ...change,
});

describe('people are reminded', () => {
  test('of what is theirs, not done, and due within two working weeks or overdue', () => {
    const overdue = own('overdue', { workingDaysLeft: 0, workingDaysLate: 3 });
    expect(toRemindOf([own('due'), overdue])).toHaveLength(2);
  });

  test('of nothing that is done, far away, long past, without a day, or others\' to do', () => {
    const [party] = own('due').parties;
    expect(toRemindOf([
      own('done'), own('late'), own('due', { workingDaysLeft: 11 }),
      own('overdue', { workingDaysLeft: 0, workingDaysLate: 21 }), own('due', { before: undefined, lastWorkingDay: undefined, workingDaysLeft: 0 }),
      own('due', { parties: party ? [party, { ...party, code: '22918' }] : [] }),
    ])).toEqual([]);
  });
});
