import { describe, expect, test } from 'vitest';
import { parseDayOfTeam, type DayOfTeam } from '../../shared/api/dayOfTeam';
import { daysAround, lastFinalOf, newsOf } from './days';

const TODAY = '2026-11-22';
const OURS = '24805';

const day = (date: string, change: Record<string, unknown> = {}): DayOfTeam =>
  parseDayOfTeam({ date, name: `Ra quân ${date}`, status: 'declared', communeCodes: null, targets: {}, ...change });

const told = (...days: readonly DayOfTeam[]) => {
  const news = newsOf(daysAround(days, TODAY, OURS), TODAY, OURS);
  return news && [news.kind, news.day.date];
};

const final = (...days: readonly DayOfTeam[]) => lastFinalOf(daysAround(days, TODAY, OURS), TODAY, OURS)?.date;

describe('the day a phone tells of', () => {
  test('is today\'s, before the next', () => {
    expect(told(day('2026-11-24'), day(TODAY, { status: 'open' }), day('2026-11-20', { status: 'finalised' }))).toEqual(['today', TODAY]);
  });

  test('is the next one three days before, no earlier', () => {
    expect(told(day('2026-11-25'))).toEqual(['soon', '2026-11-25']);
    expect(told(day('2026-11-26'))).toBeUndefined();
  });

  test('is thanked for a week once its figures are final', () => {
    expect(final(day('2026-11-15', { status: 'finalised' }), day('2026-11-14', { status: 'finalised' }))).toBe('2026-11-15');
    expect(final(day('2026-11-14', { status: 'finalised' }))).toBeUndefined();
    expect(final(day('2026-11-20', { status: 'closed' }))).toBeUndefined();
    const days = [day(TODAY, { status: 'finalised' }), day('2026-11-23')];
    expect([final(...days), told(...days)]).toEqual([TODAY, ['soon', '2026-11-23']]);
  });

  test('concerns the team\'s own commune', () => {
    expect(told(day(TODAY, { communeCodes: ['24806'] }))).toBeUndefined();
    expect(told(day(TODAY, { communeCodes: ['24806', OURS] }))).toEqual(['today', TODAY]);
    expect(told(day(TODAY, { status: 'undeclared' }))).toBeUndefined();
  });

  test('may be postponed in the commune, with why and until when', () => {
    const postponed = day(TODAY, { postponed: [{ communeCode: OURS, reason: 'Mưa lũ', toDate: '2026-11-29' }, { communeCode: '24806', reason: 'Khác' }] });
    expect(newsOf([postponed], TODAY, OURS)).toMatchObject({ kind: 'postponed', postponement: { reason: 'Mưa lũ', toDate: '2026-11-29' } });
    expect(newsOf([postponed], TODAY, '24807')?.kind).toBe('today');
    expect(final(day('2026-11-20', { status: 'finalised', postponed: [{ communeCode: OURS, reason: 'Mưa lũ' }] }))).toBeUndefined();
  });
});

describe('a day read again from the phone', () => {
  test('is what it was', () => {
    const known = day(TODAY, { focus: ['vneid'], hours: { from: '07:30', to: '17:00' }, announcement: 'Tập trung\nlúc 7 giờ', changedAt: '2026-11-21T08:00:00Z' });
    expect(parseDayOfTeam(known)).toEqual(known);
    expect(known.hours).toEqual({ from: '07:30', to: '17:00' });
  });

  test('without focus activities has those it set itself numbers for', () => {
    expect(day(TODAY, { focus: [], targets: { vneid: 100 } }).focus).toEqual(['vneid']);
    expect(day(TODAY, { focus: ['online-services'], targets: { vneid: 100 } }).focus).toEqual(['online-services']);
  });
});
