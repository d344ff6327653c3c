import { describe, expect, test } from 'vitest';
import { parseListedDevice } from '../shared/api/deviceList';
import { parsePage, query } from '../shared/api/page';
import { parseRecord } from '../shared/api/records';
import { parseReviews } from '../shared/api/reviews';
import { parseReport } from '../shared/api/rosterImport';
import { parseMembers } from '../shared/api/teamMembers';
import { parseTeam } from '../shared/api/teams';
import { parseVillage } from '../shared/api/villages';
import { placeOf } from '../shared/ui/section';
import { cellsOf } from '../shared/ui/Qr';
import { heldReason } from './records/heldReason';
import { rightsOf } from './rights';
import { importFailureWords } from '../shared/ui/importing';
import { changeWords } from './roster/importWords';

describe('payloads', () => {
  test('null is absent, and words of a newer server are not known', () => {
    const sent = { code: '24805-V001', kind: 'thon', name: '1', households: null, signal: 'strong', attributes: null, successors: [] };
    const village = parseVillage(sent);
    expect(village).toMatchObject({ households: undefined, signal: undefined, attributes: undefined, retiredOn: undefined });
  });

  test('a team tells its leader only to those who may know', () => {
    const team = { code: '24805-001', name: 'Tổ', active: true, kind: 'village', members: 3, leader: null };
    expect(parseTeam(team).leader).toBeUndefined();
    expect(parseTeam({ ...team, leader: { number: 1, name: 'A', phone: null } }).leader).toEqual({ name: 'A', phone: undefined });
  });

  test('lists keep their cursor, be it a number or a text', () => {
    expect(parsePage(String)({ items: [1], next: 7 })).toEqual({ items: ['1'], next: '7' });
    expect(parsePage(String)({ items: [], next: null }).next).toBeUndefined();
    expect(query({ commune: '24805', after: undefined, limit: 5 })).toBe('?commune=24805&limit=5');
  });

  test('members, devices, reviews and records are read in full', () => {
    const at = '2026-11-22T08:00:00Z';
    const member = { number: 1, name: null, role: 'leader', core: true, active: true };
    expect(parseMembers({ items: [member] })[0]).toMatchObject({ name: '', role: 'leader' });
    expect(parseListedDevice({ id: 1, teamCode: 'x', name: 'Máy', createdAt: at, revokedReason: 'lost' }).revokedReason).toBe('lost');
    const review = { communeCode: '24805', status: 'overdue', changesSince: 0 };
    expect(parseReviews({ year: 2026, lastWorkingDay: '2026-04-29', items: [review] }).items[0]?.state).toBe('overdue');
    const record = {
      id: 'a', teamCode: 'x', occurredAt: at, receivedAt: at, recordedAt: at, kind: 'point', households: 0, people: 1, results: {},
      flags: ['same-numbers'],
    };
    expect(parseRecord(record)).toMatchObject({ flags: ['same-numbers'], businesses: 0 });
  });

  test('an import is read row by row', () => {
    const report = parseReport({
      dryRun: true, applied: false, counts: { added: 1, changed: 0, left: 0, refused: 1 }, ignoredColumns: ['Zalo'],
      rows: [{
        row: 3, action: 'refused', subject: 'Thôn 1', what: [], notes: [],
        problems: [{ code: 'invalid-phone', field: 'phone', title: 'Điện thoại', message: 'Sai.' }],
      }],
    });
    expect(report.rows[0]?.problems).toEqual([{ title: 'Điện thoại', message: 'Sai.' }]);
  });
});

test('a late record is told apart from one of a final day', () => {
  const occurredAt = new Date('2026-11-01T01:00:00Z');
  expect(heldReason({ occurredAt, receivedAt: new Date('2026-11-15T16:00:00Z') })).toBe('day-finalised');
  expect(heldReason({ occurredAt, receivedAt: new Date('2026-11-15T17:30:00Z') })).toBe('too-old');
});

test('an address names a section and what is open in it', () => {
  const ids = ['danh-sach', 'phieu'] as const;
  expect(placeOf('#phieu/giay', ids)).toEqual({ id: 'phieu', inside: 'giay' });
  expect(placeOf('', ids)).toEqual({ id: 'danh-sach', inside: undefined });
  expect(placeOf('#elsewhere/x', ids)).toEqual({ id: 'danh-sach', inside: undefined });
});

test('only officers decide on records; the command centre reads', () => {
  expect(rightsOf('communeOfficer').records).toBe(true);
  expect(rightsOf('administrator')).toMatchObject({ roster: true, devices: true, records: false });
  expect(rightsOf('commandCentre')).toMatchObject({ roster: false, devices: false, records: false });
});

test('a QR code has its three corners and grows with the text', () => {
  const { size, path } = cellsOf('https://tocongnghe.lamdong.gov.vn/#ma=7KQ2M-X4T9B');
  expect(size).toBeGreaterThanOrEqual(29);
  for (const corner of ['M0 0h', `M${size - 7} 0h`, `M0 ${size - 7}h`]) expect(path).toContain(corner);
});

test('a change of an import is told with what was there before', () => {
  expect(changeWords({ title: 'Số hộ', before: undefined, after: '120' })).toBe('Số hộ: 120');
  expect(changeWords({ title: 'Số hộ', before: '120', after: undefined })).toBe('Số hộ: 120 → Chưa có số liệu');
});

test('what is wrong with a file is told in the words of who read it', () => {
  const failure = { kind: 'problem', status: 422, code: 'old-excel', detail: 'Đây là tệp Excel kiểu cũ.', retryAfterMs: undefined } as const;
  expect(importFailureWords(failure)).toBe('Đây là tệp Excel kiểu cũ.');
  expect(importFailureWords({ ...failure, status: 503 })).toContain('đang bận');
});
