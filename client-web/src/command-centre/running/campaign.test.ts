import { expect, test } from 'vitest';
import { isSpan, newCode } from './campaign';

const taken = [{ code: 'thang-cao-diem', name: '', from: '', to: '', note: undefined }];

test('a campaign gets a plain code from its name, another one when that is taken', () => {
  expect(newCode('Đợt 10/10: chuyển đổi số', [])).toBe('dot-10-10-chuyen-doi-so');
  expect(newCode('Tháng cao điểm', taken)).toBe('thang-cao-diem-2');
  expect(newCode('…', [])).toBe('dot');
});

test('a campaign does not end before it begins and has at most 400 days', () => {
  expect(isSpan('2026-10-01', '2026-10-01')).toBe(true);
  expect(isSpan('2026-10-02', '2026-10-01')).toBe(false);
  expect(isSpan('2026-01-01', '2027-02-04')).toBe(true);
  expect(isSpan('2026-01-01', '2027-02-05')).toBe(false);
  expect(isSpan('', '2026-10-01')).toBe(false);
});
