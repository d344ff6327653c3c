import { afterEach, describe, expect, test } from 'vitest';
import type { Commune } from '../../shared/api/communes';
import { activityOf } from '../../shared/api/testData';
import { NO_TOTALS, type Totals } from '../../shared/api/totals';
import { language } from '../../shared/i18n/language';
import { noticeOf, snapshotOf } from '../../shared/live/testData';
import { startFrom } from '../../shared/live/province';
import { reportText, type ReportInput } from './reportText';

const commune = (code: string, type: string, name: string) => ({ code, name, fullName: `${type} ${name}` }) as Commune;
const communes = [commune('1', 'Xã', 'Di Linh'), commune('2', 'Phường', '1 Bảo Lộc'), commune('3', 'Đặc khu', 'Phú Quý')];
const totals = (checkIns: number, people: number): Totals => ({ ...NO_TOTALS, checkIns, people, households: 2, teamsReporting: 1, trusted: { checkIns, people, households: 2 } });
const province: Totals = {
  ...totals(1234, 5678),
  flagged: 3,
  results: { vneid: 40, 'qr-merchant': 7 },
  trusted: { checkIns: 1231, people: 5600, households: 2 },
};
const state = {
  ...startFrom(snapshotOf(1, {})),
  province,
  communes: new Map([['1', totals(30, 90)], ['2', totals(20, 200)], ['3', NO_TOTALS]]),
};
const input: ReportInput = {
  state,
  communes,
  activities: [activityOf('vneid'), { ...activityOf('qr-merchant'), unit: 'business' }],
  dayName: 'Ra quân tháng 11',
  dayStatus: 'Đang ra quân',
  teams: 2771,
  commune: undefined,
  at: new Date('2026-11-22T03:35:00Z'),
};

afterEach(() => { language.value = 'vi'; });

describe('the quick report of the province', () => {
  const lines = () => reportText(input).split('\n');

  test('says when, which day, and every figure with its unit', () => {
    expect(lines().slice(0, 3)).toEqual(['BÁO CÁO NHANH: Tỉnh Lâm Đồng', 'Số liệu lúc 10:35 ngày 22/11/2026', 'Ra quân tháng 11 (Đang ra quân)']);
    expect(lines()).toContain('- Lượt người được hướng dẫn: 5.678 lượt người');
    expect(lines()).toContain('- Tổ đã ghi nhận: 1/2.771 Tổ');
    expect(lines()).toContain('- Xã, phường, đặc khu đã ra quân: 2/3');
    expect(lines()).toContain('- Cần kiểm tra: 3 phiếu (không tính các phiếu này: 5.600 lượt người)');
  });

  test('counts people and businesses apart', () => {
    expect(lines()).toContain(`1. ${activityOf('vneid').name.vi}: 40 người`);
    expect(lines()).toContain(`2. ${activityOf('qr-merchant').name.vi}: 7 cơ sở`);
  });

  test('names the most active and never those without records', () => {
    expect(lines()).toContain('1. Xã Di Linh: 30 phiếu, 90 lượt người');
    expect(lines()).toContain('2. Phường 1 Bảo Lộc: 20 phiếu, 200 lượt người');
    expect(reportText(input)).not.toContain('Phú Quý');
  });

  test('leaves out what nobody has told', () => {
    expect(reportText(input)).not.toContain('thành viên');
    expect(reportText({ ...input, state: { ...state, notice: noticeOf({ members: 0 }) } })).not.toContain('thành viên');
    expect(reportText({ ...input, teams: undefined })).toContain('- Tổ đã ghi nhận: 1 Tổ');
    const told = { ...state, notice: noticeOf({ members: 321, pointsOpen: 4, points: 9 }) };
    expect(reportText({ ...input, state: told })).toContain('- Lượt thành viên tham gia: 321 lượt\n- Điểm ra quân đang mở: 4/9 điểm');
  });

  test('names another date than the one it is read on', () => {
    expect(reportText({ ...input, at: new Date('2026-11-22T17:05:00Z') })).toContain('Số liệu lúc 00:05 ngày 23/11/2026\nCủa ngày 22/11/2026');
  });

  test('is plain text in the language in force', () => {
    language.value = 'en';
    expect(reportText({ ...input, dayStatus: 'Open' })).toContain('- People guided: 5,678 turns');
    expect(reportText(input)).not.toMatch(/[<>*_{}]/);
  });
});

test('the quick report of one commune has its own figures and names no other', () => {
  const text = reportText({ ...input, commune: communes[1], teams: 12 });
  expect(text).toContain('BÁO CÁO NHANH: Phường 1 Bảo Lộc');
  expect(text).toContain('- Lượt người được hướng dẫn: 200 lượt người');
  expect(text).toContain('- Tổ đã ghi nhận: 1/12 Tổ');
  expect(text).not.toContain('Di Linh');
});
