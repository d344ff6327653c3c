import { describe, expect, test } from 'vitest';
import { AFTER_THE_DAY, parseReplay } from '../../shared/api/replay';
import { figureOf, NO_TOTALS } from '../../shared/api/totals';
import { advance, endOf, figuresAt, lastMinutesAt, minutesPassed, spanOf, sumOf } from './playback';
import { agrees } from './stored';
import { ofTargets } from './watched';

const replay = parseReplay({
  date: '2026-11-22',
  measure: 'people',
  communeCode: null,
  places: ['24805', '24806'],
  minutes: [495, 495, 500, 1439, AFTER_THE_DAY],
  of: [0, 1, 0, 0, 1],
  amounts: [3, 4, -3, 2, 7],
});
const span = spanOf(replay);
const figure = { kind: 'figure', replay } as const;

describe('a replay', () => {
  test('goes over the hours of receipt and one step beyond for what came after the day', () => {
    expect(span).toEqual({ from: 480, to: AFTER_THE_DAY, late: true });
    expect(endOf(span)).toBe(AFTER_THE_DAY + 1);
    expect(spanOf({ ...replay, steps: [] })).toEqual({ from: 420, to: 1020, late: false });
  });

  test('shows what had come by then', () => {
    expect(sumOf(figuresAt(replay, 495, span))).toBe(0);
    expect([...figuresAt(replay, 496, span)]).toEqual([['24805', 3], ['24806', 4]]);
    expect([...figuresAt(replay, 600, span)]).toEqual([['24805', 0], ['24806', 4]]);
    expect(sumOf(figuresAt(replay, span.to, span))).toBe(6);
    expect(sumOf(figuresAt(replay, endOf(span), span))).toBe(13);
  });

  test('agrees with the stored totals only when every place does', () => {
    const stored = new Map([['24805', { ...NO_TOTALS, people: 2 }], ['24806', { ...NO_TOTALS, people: 11 }], ['24807', NO_TOTALS]]);
    expect(agrees(figure, stored)).toBe(true);
    expect(agrees(figure, new Map([...stored, ['24806', { ...NO_TOTALS, people: 10 }]]))).toBe(false);
    expect(agrees(figure, new Map([...stored, ['24807', { ...NO_TOTALS, people: 1 }]]))).toBe(false);
    expect(agrees(figure, new Map([['24805', { ...NO_TOTALS, people: 2 }]]))).toBe(false);
  });

  test('of the time since the last record knows the last minute of each place by then', () => {
    expect([...lastMinutesAt(replay, 495)]).toEqual([]);
    expect([...lastMinutesAt(replay, 501)]).toEqual([['24805', 500], ['24806', 495]]);
    const last = { kind: 'last', replay } as const;
    const at = (time: string) => ({ ...NO_TOTALS, lastAt: new Date(`2026-11-${time}+07:00`) });
    expect(agrees(last, new Map([['24805', at('22T23:59:59')], ['24806', at('25T08:00:00')], ['24807', NO_TOTALS]]))).toBe(true);
    expect(agrees(last, new Map([['24805', at('22T23:58:59')], ['24806', at('25T08:00:00')]]))).toBe(false);
    expect(agrees(last, new Map([['24805', at('22T23:59:59')], ['24806', at('25T08:00:00')], ['24807', at('22T08:00:00')]]))).toBe(false);
  });

  test('of the share of targets follows in each commune the figure it was given', () => {
    const given = new Map([
      ['24806', { communeCode: '24806', measure: 'people', value: 20 }],
      ['24805', { communeCode: '24805', measure: 'vneid', value: 5 }],
    ]);
    const vneid = { ...replay, measure: 'vneid', steps: [{ minute: 490, place: 0, amount: 2 }, { minute: 490, place: 1, amount: 9 }] };
    const shares = ofTargets('2026-11-22', [replay, vneid], given);
    expect([...figuresAt(shares, 496, spanOf(shares))]).toEqual([['24806', 4], ['24805', 2]]);
    const target = { kind: 'target', replay: shares, given } as const;
    const stored = new Map([['24805', { ...NO_TOTALS, people: 99, results: { vneid: 2 } }], ['24806', { ...NO_TOTALS, people: 11 }]]);
    expect(agrees(target, stored)).toBe(true);
    expect(agrees(target, new Map([...stored, ['24805', { ...NO_TOTALS, results: { vneid: 3 } }]]))).toBe(false);
  });

  test('passes a day of ten hours in a minute at 600 times', () => {
    expect(minutesPassed(60_000, 600)).toBe(600);
    expect(minutesPassed(1000, 60)).toBe(1);
  });

  test('stops at the end of the day, then shows what came later as a step of its own', () => {
    expect(advance(1430, 30, span)).toBe(AFTER_THE_DAY);
    expect(advance(AFTER_THE_DAY, 1, span)).toBe(AFTER_THE_DAY + 1);
    expect(advance(480, 0.5, span)).toBe(480.5);
  });

  test('finds each measure among the stored totals', () => {
    const totals = { ...NO_TOTALS, teamsReporting: 5, results: { vneid: 9 }, trusted: { people: 1, checkIns: 2, households: 3 } };
    expect(['teamsReporting', 'vneid', 'trustedPeople', 'trustedCheckIns', 'trustedHouseholds', 'held'].map((of) => figureOf(totals, of))).toEqual([5, 9, 1, 2, 3, 0]);
  });
});
