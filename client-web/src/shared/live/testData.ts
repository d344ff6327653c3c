import type { DayNotice } from '../api/dayNotice';
import { NO_TOTALS, type FeedItem, type ProvinceFrame, type ProvinceSnapshot, type Totals } from '../api/totals';

const AT = new Date('2026-11-22T01:15:00Z');

export const totalsOf = (people: number): Totals => ({ ...NO_TOTALS, people, checkIns: people > 0 ? 1 : 0 });

export const snapshotOf = (sequence: number, people: Readonly<Record<string, number>>, date = '2026-11-22'): ProvinceSnapshot => ({
  date,
  status: 'open',
  sequence,
  at: AT,
  province: totalsOf(Object.values(people).reduce((sum, each) => sum + each, 0)),
  communes: new Map(Object.entries(people).map(([code, each]) => [code, totalsOf(each)])),
});

export const frameOf = (sequence: number, people: Readonly<Record<string, number>> = {}, date = '2026-11-22'): ProvinceFrame => ({
  date,
  sequence,
  at: AT,
  province: {},
  communes: Object.entries(people).map(([code, each]) => ({ code, changed: { people: each, checkIns: 1 } })),
  feed: [],
  status: undefined,
});

export const feedItem = (second: number): FeedItem => ({
  teamCode: '24805-001',
  communeCode: '24805',
  kind: 'household',
  people: second,
  at: new Date(AT.getTime() + second * 1000),
});

export const noticeOf = (said: Partial<DayNotice>): DayNotice => ({
  date: '2026-11-22',
  at: AT,
  urgentOpen: 0,
  started: 0,
  finished: 0,
  members: 0,
  pointsOpen: 0,
  points: 0,
  confirmed: 0,
  postponed: 0,
  ...said,
});
