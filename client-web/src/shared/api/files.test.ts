import { afterEach, expect, test, vi } from 'vitest';
import { fetchFile, nameIn } from './files';

afterEach(() => { vi.unstubAllGlobals(); });

const answering = (response: Response) => vi.stubGlobal('fetch', () => Promise.resolve(response));

test.each([
  ['attachment; filename=danh-sach.xlsx; filename*=UTF-8\'\'danh-s%C3%A1ch.xlsx', 'danh-sách.xlsx'],
  ['attachment; filename="danh sach.csv"', 'danh sach.csv'],
  ['attachment; filename=a.csv; filename*=UTF-8\'\'%E0%A4%A', 'a.csv'],
  ['attachment', undefined],
  [null, undefined],
])('%s names the file %s', (disposition, name) => { expect(nameIn(disposition)).toBe(name); });

test('a file keeps its name, and a refusal is no file', async () => {
  answering(new Response('a,b', { headers: { 'content-type': 'text/csv', 'content-disposition': 'attachment; filename=a.csv' } }));
  expect(await fetchFile('/a')).toMatchObject({ ok: true, value: { name: 'a.csv', size: 3 } });
  answering(Response.json({ items: [] }));
  expect(await fetchFile('/a', 'a.json')).toMatchObject({ ok: true, value: { name: 'a.json' } });
  answering(Response.json({ code: 'forbidden' }, { status: 403 }));
  expect(await fetchFile('/a')).toMatchObject({ ok: false, failure: { kind: 'problem', status: 403, code: 'forbidden' } });
});
