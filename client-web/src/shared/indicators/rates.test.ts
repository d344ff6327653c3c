import { afterEach, expect, test } from 'vitest';
import { parseIndicators, parseProgramIndicators, type ProgramIndicator } from '../api/indicators';
import { speak } from '../i18n/language';
import { formatRate, formatUpTo, readDecimal, sharedFrom } from './rates';
import { ownFirst } from './who';

afterEach(() => speak('vi'));

test.each([
  [76.34, 80, '76,3%'],
  [79.96, 80, '79,96%'],
  [80, 80, '80,00%'],
  [79.9999, 80, '79,99%'],
  [80.000001, 80, '80,000001%'],
  [80.1, 80, '80,10%'],
  [100, 91, '100%'],
  [50, undefined, '50%'],
])('%d against %s is shown as %s', (rate, target, shown) => expect(formatRate(rate, target)).toBe(shown));

test.each([[0.0026, '0,1%'], [0, '0%'], [12, '12%'], [12.01, '12,1%']])('at most %d is shown as %s', (rate, shown) => expect(formatUpTo(rate)).toBe(shown));

test('an English reader sees a point', () => {
  speak('en');
  expect(formatRate(79.96, 80)).toBe('79.96%');
});

test.each([['82,5', 82.5], ['82.55 ', 82.55], ['80%', 80], ['80,555', undefined], ['', undefined], ['-1', undefined]])(
  '%s is read as %s', (typed, read) => expect(readDecimal(typed)).toBe(read));

const item = (code: string, more: object = {}) => ({ code, number: 1, counted: 'people', target: { value: 80, comparison: 'over', from: 'plan' }, ...more });

test('what is absent stays absent', () => {
  const [figure] = parseIndicators({ items: [item('vneid-level-2')] });
  expect(figure).toMatchObject({ official: undefined, met: undefined, gapPeople: undefined, teams: undefined, guided: undefined, models: undefined });
});

test('an answer is read with its target, its frozen denominator and both readings', () => {
  const [figure] = parseIndicators({
    items: [item('vneid-level-2', {
      official: { numerator: 8, denominator: 10, rate: 80, asOf: '2026-06-30', source: 'A', denominatorAsOf: '2026-01-01', denominatorSource: 'B' },
      met: false, gapPeople: 1, teams: { from: '2026-07-01', to: '2026-07-02', done: 3, turns: 5, pending: 2 }, guided: { turns: 12, atMostRate: 1.2 },
    })],
  });
  expect(figure).toMatchObject({ met: false, gapPeople: 1, teams: { done: 3, turns: 5 }, guided: { turns: 12 }, official: { denominatorAsOf: '2026-01-01' } });
});

test('one date for all stands at the head, several do not', () => {
  const figures = parseIndicators({
    items: [item('a', { teams: { from: '2026-07-01', done: 1 } }), item('b'), item('c', { teams: { from: '2026-07-01', done: 1 } })],
  });
  expect(sharedFrom(figures)).toBe('2026-07-01');
  expect(sharedFrom(parseIndicators({ items: [item('a', { teams: { from: '2026-07-01', done: 1 } }), item('b', { teams: { from: '2026-07-02', done: 1 } })] }))).toBeUndefined();
});

test('a department finds its own indicators on top, the others as the plan has them', () => {
  const all = ['a', 'b', 'c', 'd'].map((code) => ({ code, owners: code === 'c' ? ['police'] : [] }) as unknown as ProgramIndicator);
  expect(ownFirst({ department: 'police' }, all).map(({ code }) => code)).toEqual(['c', 'a', 'b', 'd']);
  expect(ownFirst({ department: undefined }, all).map(({ code }) => code)).toEqual(['a', 'b', 'c', 'd']);
});

test('the program says whose figure an indicator is', () => {
  const [figure] = parseProgramIndicators({
    indicators: [{ code: 'e-commerce', vi: 'A', target: 20, comparison: 'atLeast', unit: 'percent', source: 'industry-trade', number: 6 }],
    departments: [{ code: 'industry-trade', indicators: ['e-commerce'] }, { code: 'police', indicators: [] }],
  });
  expect(figure).toMatchObject({ owners: ['industry-trade'], ofCommunes: false, number: 6 });
});
