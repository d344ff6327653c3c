import { expect, test } from 'vitest';
import type { CampaignDay } from '../api/days';
import { dayInFront, ofCommune } from './days';

const on = (date: string): CampaignDay => ({
  date, name: 'Ra quân', status: 'declared', communeCodes: undefined, targets: {}, hours: undefined, focus: [], announcement: undefined,
  partners: [], campaignCode: undefined, postponed: [], lateUntil: undefined, seal: undefined, reopenReason: undefined,
});
const DAYS = ['2026-12-06', '2026-11-29', '2026-11-22', '2026-11-08'].map(on);

test.each([
  ['2026-11-08', '2026-11-27', '2026-11-08'],
  [undefined, '2026-11-22', '2026-11-22'],
  [undefined, '2026-11-27', '2026-11-29'],
  [undefined, '2027-01-01', '2026-12-06'],
  ['2020-01-01', '2026-11-27', '2026-11-29'],
])('asked for %s on %s, %s stands in front', (asked, today, date) => {
  expect(dayInFront(DAYS, asked, today)?.date).toBe(date);
});

test('without days there is none', () => expect(dayInFront([], undefined)).toBeUndefined());

test('a commune sees the days of the whole province and its own', () => {
  const days = [{ ...on('2026-11-22'), communeCodes: ['24805'] }, { ...on('2026-11-29'), communeCodes: ['22918'] }, on('2026-12-06')];
  expect(ofCommune(days, '24805').map(({ date }) => date)).toEqual(['2026-11-22', '2026-12-06']);
});
