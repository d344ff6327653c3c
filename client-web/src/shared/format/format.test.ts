import { afterEach, describe, expect, test } from 'vitest';
import { language } from '../i18n/language';
import { compareVietnamese, withoutMarks } from './collation';
import { clampCount, formatCount, parseCount } from './numbers';
import { formatPhone } from './phones';
import { dateInVietnam, formatClock, formatDate, formatMoment, millisecondsToMidnight, mondayOf, readDate, toVietnamTime } from './times';

afterEach(() => { language.value = 'vi'; });

describe('numbers', () => {
  test('thousands are grouped as each language groups them', () => {
    expect(formatCount(1_234_567)).toBe('1.234.567');
    language.value = 'en';
    expect(formatCount(1_234_567)).toBe('1,234,567');
  });

  test('what is typed becomes a count the contract takes', () => {
    expect(parseCount('1.250')).toBe(1250);
    expect(parseCount(' 12 người')).toBe(12);
    expect(parseCount('')).toBe(0);
    expect(parseCount('99999999999999')).toBe(10_000);
    expect(clampCount(-3)).toBe(0);
    expect(clampCount(2.9)).toBe(2);
    expect(clampCount(Number.NaN)).toBe(0);
  });
});

describe('the calendar of Viet Nam', () => {
  test.each([['2026-11-16', '2026-11-16'], ['2026-11-22', '2026-11-16'], ['2026-11-23', '2026-11-23'], ['2027-01-01', '2026-12-28']])(
    'the week of %s begins on Monday, %s', (date, monday) => { expect(mondayOf(date)).toBe(monday); });

  const lateEvening = new Date('2026-11-22T16:59:30Z');
  const afterMidnight = new Date('2026-11-22T17:00:05Z');

  test('the date changes at midnight there, whatever the zone of this machine', () => {
    expect(dateInVietnam(lateEvening)).toBe('2026-11-22');
    expect(dateInVietnam(afterMidnight)).toBe('2026-11-23');
  });

  test('midnight is as far away as the clock says', () => {
    expect(millisecondsToMidnight(lateEvening)).toBe(30_000);
    expect(millisecondsToMidnight(new Date('2026-11-22T17:00:00Z'))).toBe(24 * 60 * 60 * 1000);
  });

  test('a time of the wire carries its offset', () => {
    expect(toVietnamTime(new Date('2026-11-22T01:15:00.987Z'))).toBe('2026-11-22T08:15:00+07:00');
  });

  test('dates and times are written as people write them', () => {
    expect(formatDate('2026-11-02')).toBe('02/11/2026');
    expect(formatClock(afterMidnight)).toBe('00:00:05');
    expect(formatMoment(lateEvening, '2026-11-22')).toBe('23:59');
    expect(formatMoment(lateEvening, '2026-11-23')).toBe('22/11 23:59');
  });
});

describe('a date somebody typed', () => {
  test.each(['5/3/2026', '05/03/2026', ' 05-03-26 ', '5.3.2026', '05032026', '2026-03-05'])('%s is the fifth of March', (typed) => {
    expect(readDate(typed)).toBe('2026-03-05');
  });

  test.each(['', '31/02/2026', '5/13/2026', '5/3', 'hôm nay', '99/99/9999', '2026-02-30'])('%s is none', (typed) => {
    expect(readDate(typed)).toBeUndefined();
  });
});

describe('Vietnamese names', () => {
  test('Đ comes after D and Phường 2 before Phường 10', () => {
    expect(['Đam Rông', 'Phường 10', "D'Ran", 'Phường 2', 'Di Linh', 'Đà Lạt'].sort(compareVietnamese)).toEqual([
      "D'Ran",
      'Di Linh',
      'Đà Lạt',
      'Đam Rông',
      'Phường 2',
      'Phường 10',
    ]);
  });

  test('marks fall away for a search', () => {
    expect(withoutMarks('Đam Rông 4')).toBe('dam rong 4');
    expect(withoutMarks('Phường Xuân Hương - Đà Lạt')).toBe('phuong xuan huong - da lat');
  });
});

test('phone numbers stand in groups', () => {
  expect(['0912345678', '02523822111', '+84912345678', '113'].map(formatPhone)).toEqual(['0912 345 678', '0252 3822 111', '+84912345678', '113']);
});
