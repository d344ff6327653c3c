import { describe, expect, test } from 'vitest';
import type { User } from '../shared/api/sessions';
import { periodToday } from '../shared/work/periods';
import { partWords } from './awards/ScoreTable';
import { fits } from './awards/ranges';
import { cellKey, cellsOf, communesIn, figuresOf } from './departments/figures';
import { dueOf, stateWords } from './departments/standings';
import { sectionShown, sectionsFor } from './sections';

const user = (role: string, communeCode?: string): User => ({ userName: 'a', displayName: 'A', role, communeCode, department: undefined }) as User;

describe('sections', () => {
  test('a department finds the indicators first, then its own report', () => {
    expect(sectionsFor(user('department'))).toEqual(['chi-tieu', 'so-lieu-so-nganh', 'kham-pha', 'mo-hinh', 'cong-viec', 'khen-thuong']);
    expect(sectionsFor(user('commandCentre'))[0]).toBe('kham-pha');
  });
  test('a commune has no reports of departments', () => {
    expect(sectionsFor(user('communeOfficer', '24805'))).toEqual(['kham-pha', 'chi-tieu', 'mo-hinh', 'cong-viec', 'bao-cao', 'khen-thuong']);
    expect(sectionShown('so-lieu-so-nganh', sectionsFor(user('communeOfficer', '24805')))).toBe('kham-pha');
  });
});

describe('figures of a department', () => {
  const cells = { [cellKey('f', 'r', 'c', '')]: '1.234', [cellKey('f', 'r', 'd', '')]: '', [cellKey('f', 'r', 'c', '24805')]: '0' };
  test('an empty cell is not said, a zero is', () => {
    expect(figuresOf(cells)).toEqual([
      { form: 'f', row: 'r', column: 'c', communeCode: undefined, value: 1234 },
      { form: 'f', row: 'r', column: 'c', communeCode: '24805', value: 0 },
    ]);
    expect(cellsOf(figuresOf(cells) ?? [])).toEqual({ 'f/r/c/': '1234', 'f/r/c/24805': '0' });
    expect([...communesIn(cells, 'f')]).toEqual(['24805']);
  });
  test.each(['-1', 'một', '1,5', '1000000001'])('%s is no figure', (typed) => {
    expect(figuresOf({ 'f/r/c/': typed })).toBeUndefined();
  });
});

describe('where a report stands', () => {
  const standing = { department: 'd', state: 'draft', sentAt: undefined, before: '2026-11-30', lastWorkingDay: '2026-11-27', workingDaysLeft: 4, workingDaysLate: 0 } as const;
  test('the last working day is told with what is left', () => {
    expect(dueOf(standing)).toBe('Trước ngày 30/11/2026: chậm nhất 27/11/2026 (còn 4 ngày làm việc)');
    expect(dueOf({ ...standing, workingDaysLeft: 0 }, '2026-11-27')).toContain('hôm nay là ngày cuối');
    expect(dueOf({ ...standing, workingDaysLeft: 0 }, '2026-11-28')).toContain('đã qua ngày làm việc cuối');
    expect(dueOf({ ...standing, workingDaysLeft: 0, workingDaysLate: 2 })).toContain('quá hạn 2 ngày làm việc');
    expect(stateWords(standing)).toBe('Đang soạn');
  });
  test('a report that came late says so', () => {
    const sent = { ...standing, state: 'sent', sentAt: new Date('2026-12-01T03:00:00Z'), workingDaysLeft: 0, workingDaysLate: 2 } as const;
    expect(stateWords(sent)).toBe('Đã gửi ngày 01/12/2026');
    expect(dueOf(sent)).toContain('(chậm 2 ngày làm việc)');
  });
});

describe('scores', () => {
  const part = { code: 'reach', value: 12.34, factor: 1.15, full: 20, points: 35, earned: 24.83 };
  const criteria = [{ code: 'reach', name: { vi: 'Lượt người', en: 'Turns' }, points: 35, full: 20 }];
  test('the arithmetic is told in full', () => {
    expect(partWords(part, criteria)).toBe('Lượt người: 12,3 × hệ số vùng 1,15 ÷ 20 → 24,8/35 điểm');
    expect(partWords({ ...part, factor: 1 }, criteria)).toBe('Lượt người: 12,3 ÷ 20 → 24,8/35 điểm');
  });
  test('a missing figure is no zero', () => {
    expect(partWords({ ...part, value: undefined }, criteria)).toBe('Lượt người: chưa có số liệu, không tính');
  });
  test('days have an order and an end', () => {
    expect(fits({ from: '2026-01-01', to: '2026-12-31', commune: undefined })).toBe(true);
    expect(fits({ from: '2026-02-01', to: '2026-01-31', commune: undefined })).toBe(false);
    expect(fits({ from: '2024-01-01', to: '2026-01-31', commune: undefined })).toBe(false);
    expect(fits({ from: '', to: '2026-01-31', commune: undefined })).toBe(false);
  });
});

describe('registers', () => {
  const period = (code: string, from: string, to: string) => ({ code, name: { vi: code, en: code }, from, to });
  const periods = [period('q3', '2026-06-15', '2026-09-14'), period('q4', '2026-09-15', '2026-12-14'), period('year', '2025-12-15', '2026-12-14')];
  test('the quarter of today comes before the year that holds it', () => {
    expect(periodToday(periods, '2026-09-14')?.code).toBe('q3');
    expect(periodToday(periods, '2026-09-15')?.code).toBe('q4');
    expect(periodToday(periods, '2026-02-01')?.code).toBe('year');
    expect(periodToday(periods, '2027-02-01')?.code).toBe('year');
  });
});
