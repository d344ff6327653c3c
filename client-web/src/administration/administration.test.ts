import { describe, expect, test } from 'vitest';
import { parseAccount, type Account } from '../shared/api/accounts';
import { parseAuditItem } from '../shared/api/audit';
import type { ProgramOverview } from '../shared/api/programOverview';
import { parseReview, parseShapes, type BoundaryReview, type Shape } from '../shared/api/boundaries';
import { findAccounts, stateOf } from './accounts/accountFilter';
import { cleaned, slipsIn } from './accounts/accountForm';
import { actionWords, fieldWords, subjectWords, valueWords } from './audit/auditWords';
import { runsBackwards, NO_FILTER } from './audit/AuditFilters';
import { changesOf, decisionOf, subjectOf, takesAway } from './audit/changes';
import { drawingOf, pathOf } from './boundaries/outline';
import { foreignIn, verdictOn, wrongIn } from './boundaries/review';
import { program } from './model';
import { shareOf, sumOf } from './system/deviceSums';
import { healthOf } from './system/health';
import { language } from '../shared/i18n/language';

const account = (more: Partial<Account>): Account => ({
  id: 1,
  userName: 'damrong',
  displayName: 'Nguyễn Thị Đào',
  role: 'communeOfficer',
  communeCode: '24883',
  department: undefined,
  mustChangePassword: false,
  createdAt: new Date(0),
  lastSignInAt: undefined,
  disabledAt: undefined,
  ...more,
});

describe('accounts', () => {
  const all = [
    account({}),
    account({ id: 2, role: 'viewer', userName: 'lanhdao', displayName: 'Lãnh đạo', mustChangePassword: true }),
    account({ id: 3, disabledAt: new Date(1), mustChangePassword: true }),
  ];
  const find = (search: Partial<{ text: string; role: string; state: string }>) =>
    findAccounts(all, { text: '', role: '', state: '', ...search }, () => 'Xã Đam Rông 1').map(({ id }) => id);

  test('are found by words with or without marks, role and state', () => {
    expect(find({})).toEqual([1, 2, 3]);
    expect(find({ text: 'dao lanh' })).toEqual([2]);
    expect(find({ text: 'DAM RONG 1' })).toEqual([1, 2, 3]);
    expect(find({ text: 'không có' })).toEqual([]);
    expect(find({ role: 'viewer' })).toEqual([2]);
    expect(find({ state: 'first' })).toEqual([2]);
  });

  test('that are disabled are that before anything else', () => {
    expect(all.map(stateOf)).toEqual(['active', 'first', 'disabled']);
  });

  test('are read from the wire', () => {
    const wire = { id: 7, userName: 'a', displayName: 'A', role: 'viewer', communeCode: null, createdAt: '2026-11-22T08:00:00+07:00' };
    const read = parseAccount({ ...wire, lastSignInAt: null });
    expect(read).toMatchObject({ id: 7, communeCode: undefined, lastSignInAt: undefined, mustChangePassword: false });
  });

  test('need what their role needs', () => {
    const draft = { userName: 'xa.dalat', displayName: 'Xã', role: 'communeOfficer', communeCode: undefined, department: undefined };
    expect(slipsIn(draft)).toEqual({ communeCode: 'error.commune' });
    expect(slipsIn({ ...draft, role: 'viewer' })).toEqual({});
    expect(slipsIn({ ...draft, role: 'department', userName: 'Đà Lạt', displayName: ' ' }))
      .toEqual({ userName: 'error.userName', displayName: 'error.displayName', department: 'error.department' });
  });

  test('are sent without what their role has no use for', () => {
    const draft = { userName: ' a.b ', displayName: ' A ', role: 'department', communeCode: '24805', department: 'police' };
    expect(cleaned(draft)).toEqual({ userName: 'a.b', displayName: 'A', role: 'department', communeCode: undefined, department: 'police' });
    expect(cleaned({ ...draft, role: 'viewer' })).toMatchObject({ communeCode: '24805', department: undefined });
  });
});

describe('the log of changes', () => {
  test('lists the fields of both sides and leaves out what says nothing', () => {
    expect(changesOf({ role: 'viewer', communeCode: null }, { role: 'administrator', department: null, core: false })).toEqual([
      { field: 'role', before: 'viewer', after: 'administrator' },
      { field: 'core', before: undefined, after: false },
    ]);
    expect(changesOf(undefined, undefined)).toEqual([]);
  });

  test.each([
    ['account:7', { kind: 'account', id: 7 }],
    ['24805', { kind: 'commune', code: '24805' }],
    ['24805-V003', { kind: 'village', code: '24805-V003' }],
    ['24805-003', { kind: 'team', code: '24805-003' }],
    ['24805-003/4', { kind: 'member', team: '24805-003', number: '4' }],
    ['24805-003/0199d2c4-0000-7000-8000-000000000000', { kind: 'record', team: '24805-003' }],
    ['2026-11-22', { kind: 'day', date: '2026-11-22' }],
    ['something:new', { kind: 'other' }],
  ])('knows that %s is %o', (subject, of) => { expect(subjectOf(subject)).toEqual(of); });

  test('never shows a code of a newer server as it is', () => {
    expect(actionWords('team.painted')).toBe('Thay đổi khác');
    expect(fieldWords('colour')).toBe('Mục khác');
    expect(subjectWords('something:new')).toBe('Mục khác');
  });

  test.each([
    ['role', 'leader', 'Tổ trưởng'],
    ['role', 'commandCentre', 'Sở Khoa học và Công nghệ'],
    ['disabled', true, 'có'],
    ['retiredOn', '2026-11-22', '22/11/2026'],
    ['at', '2026-11-22T01:15:00Z', '08:15 22/11/2026'],
    ['households', 1234, '1.234'],
    ['year', 2026, '2026'],
    ['name', 'open', 'open'],
    ['attributes', [], 'để trống'],
    ['phone', null, 'để trống'],
    ['number', 'open', 'open'],
    ['measure', 'people', 'số người'],
    ['outreach', { channel: 'held', quantity: 3 }, 'Hình thức: chờ xã, phường xử lý; Số lượng: 3'],
  ])('says %s %o as "%s"', (field, value, words) => { expect(valueWords(field, value)).toBe(words); });

  test('names what the program names, the parts of a report and the figures of a department', () => {
    const named = (code: string, vi: string) => ({ code, name: { vi, en: vi } });
    const lists = new Map([['awardLevels', [named('commendation', 'Biểu dương')]], ['reportPeriods', [named('quarter-4', 'Quý IV năm 2026')]]]);
    const departmentForms = [{ ...named('six-contents', 'Sáu nội dung'), rows: [named('safety', 'An toàn')], columns: [named('pupils', 'Học sinh')] }];
    program.value = { lists, departmentForms, activities: [], departments: [named('education', 'Sở Giáo dục và Đào tạo')] } as unknown as ProgramOverview;
    expect(valueWords('level', 'commendation')).toBe('Biểu dương');
    expect(fieldWords('strengths', 'periodic-report.saved')).toBe('Kết quả nổi bật (III.1)');
    expect(fieldWords('roster', 'team.changed')).toBe('Mục khác');
    expect(fieldWords('six-contents/safety/pupils', 'department-report.saved')).toBe('An toàn, Học sinh');
    expect(subjectWords('periodic-report:province/quarter-4/2026')).toBe('Báo cáo Quý IV năm 2026, toàn tỉnh');
    expect(subjectWords('department-report:education/2026')).toBe('Báo cáo năm của Sở Giáo dục và Đào tạo');
    expect(subjectWords('training:0199d2c4-0000-7000-8000-000000000000')).toBe('Tập huấn cho Tổ');
    program.value = undefined;
  });

  test('tells of a declined record why and which, not that its fields are empty', () => {
    expect(['check-in.declined', 'check-in.voided', 'check-in.corrected', 'team.retired'].map(takesAway)).toEqual([true, true, false, false]);
    expect(decisionOf({ status: 'held', people: 4, staff: null }, { reason: 'Ghi trùng' }))
      .toEqual([['reason', 'Ghi trùng'], ['status', 'held'], ['people', 4]]);
    expect(decisionOf(undefined, undefined)).toEqual([]);
  });

  test('a year has no mark between its thousands, in English either', () => {
    language.value = 'en';
    expect([valueWords('year', 2026), valueWords('households', 1234)]).toEqual(['2026', '1,234']);
    language.value = 'vi';
  });

  test('days that run backwards are a slip', () => {
    const filter = (from: string | undefined, to: string | undefined) => runsBackwards({ ...NO_FILTER, from, to });
    expect(filter('2026-11-22', '2026-11-21')).toBe(true);
    expect([filter('2026-11-22', '2026-11-22'), filter(undefined, '2026-11-21'), filter('2026-11-22', undefined)]).toEqual([false, false, false]);
  });

  test('is read from the wire, with numbers and texts as its ids', () => {
    const who = { at: '2026-11-22T01:15:00Z', actor: 'staff:1', actorName: null };
    const item = { ...who, action: 'team.added', subject: '24805-003', communeCode: null, before: null, after: { name: 'Tổ' } };
    expect(parseAuditItem({ ...item, id: 5 })).toMatchObject({ id: '5', actorName: undefined, before: undefined, after: { name: 'Tổ' } });
    expect(parseAuditItem({ ...item, id: '5' }).id).toBe('5');
  });
});

const square = (west: number, south: number, side = 0.1): Shape['rings'][number] =>
  [[west, south], [west + side, south], [west + side, south + side], [west, south + side], [west, south]];

describe('boundaries', () => {
  test('are drawn north up, with a degree of longitude shorter than one of latitude', () => {
    const shape: Shape = { feature: 1, code: '24805', rings: [square(108, 60, 10)] };
    const drawing = drawingOf([shape]);
    expect(drawing).toMatchObject({ width: 423, height: 1000 });
    expect(drawing && pathOf(shape, drawing)).toBe('M0.0 1000.0L422.6 1000.0L422.6 0.0L0.0 0.0L0.0 1000.0Z');
  });

  test('without any shape draw nothing, and points too close to tell apart are drawn once', () => {
    expect(drawingOf([])).toBeUndefined();
    const big: Shape = { feature: 1, code: undefined, rings: [square(108, 11, 1)] };
    const tiny: Shape = { feature: 2, code: undefined, rings: [square(108.5, 11.5, 0.000_01)] };
    const drawing = drawingOf([big, tiny]);
    expect(drawing && pathOf(tiny, drawing)).toBe('');
  });

  test('are read from a file however odd it is', () => {
    const geometry = (type: string, coordinates: unknown) => ({ type: 'Feature', properties: { code: 24805 }, geometry: { type, coordinates } });
    const shapes = parseShapes({ features: [
      geometry('Polygon', [square(108, 11)]), geometry('MultiPolygon', [[square(108, 11)], [square(109, 11)]]),
      geometry('Point', [108, 11]), geometry('Polygon', 'x'), geometry('MultiPolygon', [1]), null, { properties: null },
    ] });
    expect(shapes.map(({ rings }) => rings.length)).toEqual([1, 2, 0, 0, 0, 0, 0]);
    expect(shapes[0]?.code).toBe('24805');
    expect(() => parseShapes([])).toThrow();
  });

  const review = (counts: Partial<BoundaryReview['counts']>): BoundaryReview => parseReview({
    applied: false,
    counts: { usable: 124, unmatched: 0, missing: 0, duplicates: 0, broken: 0, ...counts },
    points: 620,
    unmatched: [{ feature: 9 }],
    missing: ['24805'],
    duplicates: [{ code: '24808', features: [3, 4] }],
    broken: [{ feature: 5, code: '24810', problem: 'ring-not-closed', ring: 1 }],
  });

  test.each([
    [{}, 'complete'],
    [{ missing: 1 }, 'partial'],
    [{ unmatched: 1 }, 'partial'],
    [{ broken: 1, missing: 1 }, 'unusable'],
    [{ duplicates: 1 }, 'unusable'],
    [{ usable: 0, unmatched: 3 }, 'unusable'],
  ] as const)('with %o are %s', (counts, verdict) => { expect(verdictOn(review(counts))).toBe(verdict); });

  test('are marked where something is wrong', () => {
    expect([...wrongIn(review({}))]).toEqual([5, 3, 4]);
    expect([...foreignIn(review({}))]).toEqual([9]);
  });
});

describe('the system', () => {
  const runs = { version: '1', orleansSource: 'package', orleansVersion: '10', postgresVersion: '18' };
  const state = { ...runs, fsync: 'on', synchronousCommit: 'on', audited: 5, drift: 0, reconciled: 0 };

  test('is sound only when commits wait for the disk and totals agree', () => {
    expect(healthOf(state)).toEqual({ durable: true, consistent: true });
    expect(healthOf({ ...state, fsync: 'off' }).durable).toBe(false);
    expect(healthOf({ ...state, synchronousCommit: 'off' }).durable).toBe(false);
    expect(healthOf({ ...state, drift: 1 }).consistent).toBe(false);
  });

  test('says that all teams have a phone only when all have, and nothing where there are no teams', () => {
    const of = { communeCode: '24805', teams: 300, teamsWithPhone: 299, phones: 310, seenInAWeek: 5, openCodes: 1, unsent: 7 };
    expect(shareOf(of)).toBe('99%');
    expect(shareOf({ ...of, teams: 0, teamsWithPhone: 0 })).toBeUndefined();
    expect(sumOf([of, of])).toEqual({ teams: 600, teamsWithPhone: 598, phones: 620, seenInAWeek: 10, openCodes: 2, unsent: 14 });
  });
});
