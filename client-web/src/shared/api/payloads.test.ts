import { describe, expect, test } from 'vitest';
import shippedProgram from '../../../../programs/lam-dong-2026.json';
import { parseReceipts } from './checkIns';
import { parseCommunes } from './communes';
import { parseDevice } from './devices';
import { UnexpectedPayload } from './parse';
import { isValidOn, parseProgram } from './program';
import { activityOf } from './testData';
import { parseFrame, parseSnapshot } from './totals';

const totals = {
  checkIns: 2, households: 1, businesses: 0, people: 5, results: { vneid: 2 }, pending: {}, teamsReporting: 1, flagged: 0,
  held: 0, lastAt: '2026-11-22T08:15:00+07:00', trusted: { checkIns: 2, households: 1, people: 5, results: { vneid: 2 } },
};
const snapshot = {
  date: '2026-11-22', status: 'open', sequence: 7, at: '2026-11-22T01:15:00Z', province: totals,
  communes: [{ code: '24805', ...totals }, { code: '24808', ...totals, lastAt: null }],
};

describe('a snapshot', () => {
  test('is read in full', () => {
    const read = parseSnapshot(snapshot);
    expect(read.status).toBe('open');
    expect(read.province.results).toEqual({ vneid: 2 });
    expect(read.communes.get('24805')?.lastAt).toEqual(new Date('2026-11-22T01:15:00Z'));
    expect(read.communes.get('24808')?.lastAt).toBeUndefined();
  });

  test('with a word of a newer server falls back to what is known', () => {
    expect(parseSnapshot({ ...snapshot, status: 'postponed' }).status).toBe('undeclared');
  });

  test.each([
    ['nothing', undefined],
    ['a list', []],
    ['text for a number', { ...snapshot, sequence: '7' }],
    ['a time that is none', { ...snapshot, at: 'soon' }],
    ['communes that are no list', { ...snapshot, communes: {} }],
    ['a count that is none', { ...snapshot, province: { ...totals, people: null, results: { vneid: 'x' } } }],
  ])('refuses %s', (_, payload) => {
    expect(() => parseSnapshot(payload)).toThrow(UnexpectedPayload);
  });
});

describe('a frame', () => {
  test('keeps apart what changed and what was left out', () => {
    const frame = parseFrame({ date: '2026-11-22', sequence: 8, at: '2026-11-22T01:15:00Z', province: { people: 6 }, communes: [{ code: '24805', people: 6 }] });
    expect(frame.communes).toEqual([{ code: '24805', changed: { people: 6 } }]);
    expect(frame.province).toEqual({ people: 6 });
    expect(frame.feed).toEqual([]);
    expect(frame.status).toBeUndefined();
  });
});

test('receipts keep their order and an item without an id', () => {
  const receipts = parseReceipts({ results: [{ id: 'a', status: 'accepted', flags: ['outside'] }, { id: null, status: 'rejected', code: 'invalid-id' }] });
  expect(receipts).toEqual([
    { id: 'a', status: 'accepted', code: '', flagged: true },
    { id: undefined, status: 'rejected', code: 'invalid-id', flagged: false },
  ]);
});

test('a commune is always named with its type', () => {
  const [commune] = parseCommunes([{ code: '24781', type: 'phường', name: 'Xuân Hương - Đà Lạt', lat: 1, lon: 2, areaKm2: 3 }]);
  expect(commune?.fullName).toBe('Phường Xuân Hương - Đà Lạt');
});

test('a device without its team is no device', () => {
  expect(() => parseDevice({ token: 'x' })).toThrow(UnexpectedPayload);
});

describe('the program the project ships', () => {
  const program = parseProgram(shippedProgram);

  test('has 22 activities, each named in both languages', () => {
    expect(program.activities).toHaveLength(22);
    for (const { name } of program.activities) expect(name.vi && name.en).toBeTruthy();
  });

  test('tells goal, age base and unit', () => {
    const vneid = program.activities.find(({ code }) => code === 'vneid');
    expect(vneid?.goal?.vi).toBe('kích hoạt xong mức 2 và đăng nhập được');
    expect(vneid?.minimumAge).toBe(14);
    expect(program.activities.find(({ code }) => code === 'qr-merchant')?.unit).toBe('business');
    expect(program.outreachChannels.find(({ code }) => code === 'leaflet')?.unit.vi).toBe('tờ');
  });

  test('an activity is offered within its dates, both included', () => {
    const summer = { ...activityOf('vneid'), from: '2026-06-01', to: '2026-08-31' };
    expect(['2026-05-31', '2026-06-01', '2026-08-31', '2026-09-01'].map((date) => isValidOn(summer, date))).toEqual([false, true, true, false]);
  });
});
