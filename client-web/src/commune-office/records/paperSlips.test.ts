import { describe, expect, test } from 'vitest';
import { newLine, type PaperLine } from './paperSheet';
import { readCount, readTime, slipsIn, slipsToShow } from './paperSlips';

const visit: PaperLine = { ...newLine('a'), time: '8h15', kind: 'household', places: '1', people: '3', results: { vneid: '2', other: '' } };

describe('a time on paper', () => {
  test.each([
    ['8', '08:00'], ['8h', '08:00'], ['8h15', '08:15'], ['8g15', '08:15'], ['08:15', '08:15'], ['0815', '08:15'], ['17.30', '17:30'],
  ])('%s is %s', (typed, time) => {
    expect(readTime(typed)).toBe(time);
  });

  test.each(['', '25', '8h75', 'sáng', '8:5'])('%s is none', (typed) => { expect(readTime(typed)).toBeUndefined(); });
});

describe('a number on paper', () => {
  test.each([['', 0], [' 12 ', 12], ['007', 7], ['10000', 10_000]])('"%s" is %d', (typed, count) => {
    expect(readCount(typed)).toBe(count);
  });

  test.each(['10001', '99999', '100000', '99999999999999999999'])('%s is too great, never cut', (typed) => {
    expect(readCount(typed)).toBe('slip.large');
  });

  test.each(['1.5', '1,5', '-3', '1e3', '3 người', '1 2'])('%s is not whole', (typed) => { expect(readCount(typed)).toBe('slip.whole'); });
});

describe('the slips of a line', () => {
  test('are none when it is complete', () => { expect(slipsIn(visit)).toEqual([]); });

  test('name the cell of what is missing', () => {
    expect(slipsIn({ ...visit, kind: '' })).toEqual([{ field: 'kind', key: 'slip.kind' }]);
    expect(slipsIn({ ...visit, time: 'sáng' })).toEqual([{ field: 'time', key: 'slip.time' }]);
    expect(slipsIn({ ...visit, kind: 'outreach' })).toEqual([
      { field: 'channel', key: 'slip.channel' }, { field: 'quantity', key: 'slip.quantity' },
    ]);
    expect(slipsIn({ ...newLine('c'), kind: 'point', time: '8' })).toEqual([{ field: 'places', key: 'slip.empty' }]);
  });

  test('are all of them, in the order of the rows', () => {
    const bad = { ...visit, time: 'sáng', kind: '' as const, people: '99999', memberNumber: '1a', results: { vneid: '10001' }, quantity: '2.5' };
    expect(slipsIn(bad)).toEqual([
      { field: 'time', key: 'slip.time' }, { field: 'kind', key: 'slip.kind' }, { field: 'people', key: 'slip.large' },
      { field: 'results.vneid', key: 'slip.large' }, { field: 'quantity', key: 'slip.whole' }, { field: 'memberNumber', key: 'slip.whole' },
    ]);
  });

  test('speak of outreach that other work would lose, and of a note too long', () => {
    expect(slipsIn({ ...visit, quantity: '5' })).toEqual([{ field: 'quantity', key: 'slip.notOutreach' }]);
    expect(slipsIn({ ...visit, note: 'ế'.repeat(500) })).toEqual([]);
    expect(slipsIn({ ...visit, note: 'ế'.repeat(501) })).toEqual([{ field: 'note', key: 'slip.note' }]);
  });

  test('point out a wrong number at once, and what is missing after a try to send', () => {
    const bad = { ...visit, kind: '' as const, people: '99999' };
    expect(slipsToShow(bad, false)).toEqual([{ field: 'people', key: 'slip.large' }]);
    expect(slipsToShow(bad, true)).toHaveLength(2);
  });
});
