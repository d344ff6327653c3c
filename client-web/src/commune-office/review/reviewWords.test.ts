import { describe, expect, test } from 'vitest';
import { parseReviews, type Review } from '../../shared/api/reviews';
import { isOpen, stateWords } from './reviewWords';

const FIRST = '2026-04-20T02:00:00Z';
const LATEST = '2026-11-20T02:00:00Z';

const review = (sent: object): Review => {
  const items = [{ communeCode: '24805', status: 'confirmed', changesSince: 0, changed: false, ...sent }];
  const [read] = parseReviews({ year: 2026, items }).items;
  if (!read) throw new Error('no review was read');
  return read;
};

describe('where a commune stands', () => {
  test('is told by the first confirmation, and what was said by the latest', () => {
    const again = review({ firstConfirmedAt: FIRST, confirmedAt: LATEST, changed: true, confirmedBy: 'Đào', decisionNumber: '45/QĐ-UBND' });
    expect(stateWords(again, true)).toEqual([
      'Xác nhận lần đầu trong năm ngày 20/04/2026: đúng hạn.',
      'Xác nhận gần nhất ngày 20/11/2026: có thay đổi. Người xác nhận: Đào. Quyết định 45/QĐ-UBND.',
    ]);
  });

  test('is late when the first confirmation was, however often it is confirmed again', () => {
    const once = review({ status: 'late', firstConfirmedAt: LATEST, confirmedAt: LATEST });
    expect(stateWords(once, true)).toEqual(['Xác nhận lần đầu trong năm ngày 20/11/2026: sau hạn.', 'Kết quả: không thay đổi.']);
  });

  test('is neither in time nor late without a deadline', () => {
    expect(stateWords(review({ firstConfirmedAt: FIRST, confirmedAt: FIRST }), false)[0]).toBe('Xác nhận lần đầu trong năm ngày 20/04/2026.');
  });

  test('is not confirmed before the first confirmation', () => {
    expect(stateWords(review({ status: 'due' }), true)).toEqual(['Năm nay chưa xác nhận.']);
    expect(stateWords(review({ status: 'overdue' }), true)[0]).toContain('quá hạn');
  });
});

test('a change is open until it is confirmed', () => {
  expect(isOpen({ at: new Date('2026-11-21T02:00:00Z') }, new Date(LATEST))).toBe(true);
  expect(isOpen({ at: new Date('2026-11-19T02:00:00Z') }, new Date(LATEST))).toBe(false);
});
