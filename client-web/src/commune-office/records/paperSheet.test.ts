import { describe, expect, test } from 'vitest';
import { parseReceipts } from '../../shared/api/checkIns';
import { FakeStorage } from '../../shared/storage/fakeStorage';
import { createStore } from '../../shared/storage/store';
import { PaperDrafts } from './paperDrafts';
import { bodyOf, freeze, isEditable, newLine, reopen, settle, waitingBodies, type PaperLine, type PaperSheet } from './paperSheet';

const visit: PaperLine = {
  ...newLine('a'), time: '8h15', kind: 'household', places: '1', people: '3', staff: '2', results: { vneid: '2', other: '' },
};
const sheet = (...lines: PaperLine[]): PaperSheet => ({ teamCode: '24805-003', date: '2026-11-20', lines });
const receiptsOf = (status: string) => parseReceipts({ results: [{ id: 'a', status }] });
const NOW = '2026-11-22T09:30:00+07:00';

describe('a line', () => {
  test('becomes the record of the contract, without what was not written', () => {
    expect(JSON.parse(bodyOf(visit, sheet(), NOW))).toEqual({
      id: 'a', teamCode: '24805-003', occurredAt: '2026-11-20T08:15:00+07:00', kind: 'household', households: 1, people: 3,
      results: { vneid: 2 }, staff: 2, source: 'paper',
    });
  });

  test('in a shop counts businesses, and outreach its channel', () => {
    expect(JSON.parse(bodyOf({ ...visit, kind: 'business', places: '4' }, sheet(), NOW))).toMatchObject({ households: 0, businesses: 4 });
    const poster = { ...newLine('b'), kind: 'outreach' as const, channel: 'poster', quantity: '12' };
    expect(JSON.parse(bodyOf(poster, sheet(), NOW))).toMatchObject({ outreach: { channel: 'poster', quantity: 12 }, people: 0 });
  });

  test('without a time is of noon, and never of the future', () => {
    const timeOf = (date: string, now: string) =>
      (JSON.parse(bodyOf({ ...visit, time: '' }, { teamCode: 'x', date }, now)) as { occurredAt: string }).occurredAt;
    expect(timeOf('2026-11-20', NOW)).toBe('2026-11-20T12:00:00+07:00');
    expect(timeOf('2026-11-22', NOW)).toBe(NOW);
    expect(timeOf('2026-11-22', '2026-11-22T15:00:00+07:00')).toBe('2026-11-22T12:00:00+07:00');
  });

  test('carries the number of who wrote it, and the note', () => {
    const written = { ...visit, memberNumber: '7', note: ' Thu phí chợ ' };
    expect(JSON.parse(bodyOf(written, sheet(), NOW))).toMatchObject({ memberNumber: 7, note: 'Thu phí chợ' });
  });

  test('with a number too great has no record', () => {
    expect(() => bodyOf({ ...visit, people: '99999' }, sheet(), NOW)).toThrow();
  });
});

describe('sending a sheet', () => {
  const frozen = freeze(sheet(visit, newLine('empty')), NOW);

  test('freezes what is written and leaves empty columns alone', () => {
    expect(waitingBodies(frozen)).toHaveLength(1);
    expect(frozen.lines[1]?.state.kind).toBe('open');
  });

  test('writes in the time that stands for none, to be seen', () => {
    const timeAfter = (line: PaperLine) => freeze(sheet(line), NOW).lines[0]?.time;
    expect(timeAfter({ ...visit, time: '' })).toBe('12:00');
    expect(timeAfter(visit)).toBe('8h15');
  });

  test.each(['99999', '10001', '1.5', '-3'])('sends nothing of a column with %s and keeps it as typed', (typed) => {
    const bad = { ...visit, results: { vneid: typed } };
    const tried = freeze(sheet(bad, { ...visit, id: 'b' }), NOW);
    expect(tried.lines[0]).toEqual(bad);
    expect(waitingBodies(tried)).toHaveLength(1);
  });

  test('again sends the same text, whatever the clock says', () => {
    expect(waitingBodies(freeze(frozen, '2026-11-23T00:00:00+07:00'))).toEqual(waitingBodies(frozen));
  });

  test('keeps a line locked until the server has spoken of it', () => {
    expect(isEditable(frozen.lines[0] ?? visit)).toBe(false);
    expect(settle(frozen, [])).toEqual(frozen);
    const states = (['accepted', 'duplicate', 'held', 'rejected', 'conflict', 'unknown'] as const).map(
      (status) => settle(frozen, receiptsOf(status)).lines[0]?.state.kind,
    );
    expect(states).toEqual(['received', 'received', 'held', 'refused', 'refused', 'sent']);
  });

  test('lets a refused line be mended, but not one that is there with other numbers', () => {
    expect(isEditable({ ...visit, state: { kind: 'refused', code: 'in-the-future' } })).toBe(true);
    expect(isEditable({ ...visit, state: { kind: 'refused', code: 'body-differs' } })).toBe(false);
    expect(reopen(frozen).lines[0]?.state.kind).toBe('open');
  });
});

describe('drafts', () => {
  test('stay on the computer until all is received, and then go', () => {
    const store = createStore(new FakeStorage());
    new PaperDrafts(store).keep(freeze(sheet(visit), NOW));
    const again = new PaperDrafts(store);
    const kept = again.open('24805-003', '2026-11-20');
    expect(waitingBodies(kept)).toHaveLength(1);
    expect(again.unfinished('24805')).toHaveLength(1);
    expect(again.unfinished('24808')).toHaveLength(0);
    again.keep(settle(kept, receiptsOf('accepted')));
    expect(again.unfinished('24805')).toHaveLength(0);
  });

  test('that cannot be read make way for a new sheet', () => {
    const store = createStore(new FakeStorage());
    store.write('campaignhub.paper.24805-003.2026-11-20', '{');
    expect(new PaperDrafts(store).open('24805-003', '2026-11-20').lines).toHaveLength(8);
  });
});
