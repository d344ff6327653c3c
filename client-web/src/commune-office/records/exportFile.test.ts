import { describe, expect, test, vi, afterEach } from 'vitest';
import { batchesOf, readExportFile, type ExportFile } from './exportFile';
import { handInFile, type HandInState } from './handInFile';

const record = (id: string, day = '2026-11-20') =>
  ({ id, teamCode: '24805-003', occurredAt: `${day}T08:00:00+07:00`, kind: 'point', households: 0, people: 2, results: {} });
const written = (more: object = {}) => JSON.stringify({
  format: 'campaignhub-records', version: 1, teamCode: '24805-003', exportedAt: '2026-11-22T08:00:00+07:00',
  records: [record('a', '2026-11-21'), record('b')], corrections: [{ checkInId: 'a', id: 'c', reason: 'x', replacement: null }], ...more,
});

describe('the file of a phone', () => {
  test('tells whose it is and what is in it', () => {
    expect(readExportFile(written())).toMatchObject({ teamCode: '24805-003', from: '2026-11-20', to: '2026-11-21', people: 4 });
  });

  test('takes difficulties, and posts to nothing else a file may name', () => {
    const messages = ['/api/v1/difficulties', '/api/v1/teams/24805-003/retire', 'https://elsewhere.example/'].map((path) => ({ kind: 'x', path, body: { id: path } }));
    const file = readExportFile(written({ messages })) as ExportFile;
    expect(file.messages).toEqual([{ id: '/api/v1/difficulties', path: '/api/v1/difficulties', body: '{"id":"/api/v1/difficulties"}' }]);
  });

  test('keeps records and corrections as they were written', () => {
    const file = readExportFile(written()) as ExportFile;
    expect(file.records.map((body) => JSON.parse(body))).toEqual([record('a', '2026-11-21'), record('b')]);
    expect(file.corrections).toEqual([{ checkInId: 'a', body: '{"id":"c","reason":"x","replacement":null}' }]);
  });

  test.each([
    ['text', 'PNG…', 'notJson'],
    ['another file', '{"format":"other","version":1}', 'otherFile'],
    ['a list', '[]', 'otherFile'],
    ['records that are none', written({ records: [1] }), 'otherFile'],
    ['a later version', written({ version: 2 }), 'newer'],
    ['nothing', written({ records: [], corrections: [] }), 'empty'],
  ])('that holds %s is told so', (_, text, why) => { expect(readExportFile(text)).toBe(why); });
});

describe('the parts that are sent', () => {
  test('hold at most 500 records, in the order of the file', () => {
    const bodies = Array.from({ length: 1100 }, (_, index) => `{"id":${index}}`);
    expect(batchesOf(bodies).map(({ length }) => length)).toEqual([500, 500, 100]);
    expect(batchesOf(bodies).flat()).toEqual(bodies);
  });

  test('stay below what the server takes at once', () => {
    const note = JSON.stringify({ note: 'ế'.repeat(150_000) });
    expect(batchesOf([note, note, note]).map(({ length }) => length)).toEqual([2, 1]);
  });
});

describe('handing in', () => {
  afterEach(() => { vi.unstubAllGlobals(); });

  const answers = (...bodies: (object | 'away')[]) => {
    vi.stubGlobal('fetch', vi.fn(async () => {
      const next = bodies.shift();
      if (next === undefined || next === 'away') throw new TypeError('no network');
      return new Response(JSON.stringify(next));
    }));
  };
  const last = async (file: ExportFile): Promise<HandInState | undefined> => {
    const states: HandInState[] = [];
    await handInFile(file, (state) => states.push(state));
    return states.at(-1);
  };

  test('gives the fate of each record and correction', async () => {
    answers({ results: [{ id: 'a', status: 'accepted' }, { id: 'b', status: 'held', code: 'too-old' }] }, { id: 'c', status: 'accepted' });
    const state = await last(readExportFile(written()) as ExportFile);
    expect(state?.failure).toBeUndefined();
    expect(state?.results.map(({ what, status }) => `${what} ${status}`)).toEqual(['record accepted', 'record held', 'correction accepted']);
  });

  test('stops without network and keeps what was answered', async () => {
    answers({ results: [{ id: 'a', status: 'accepted' }, { id: 'b', status: 'accepted' }] }, 'away');
    const state = await last(readExportFile(written()) as ExportFile);
    expect(state).toMatchObject({ done: 2, total: 3, failure: { kind: 'unreachable' } });
  });
});
