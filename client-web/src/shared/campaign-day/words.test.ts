import { expect, test } from 'vitest';
import { fieldWords, isReopened, readHours, readLines, readTime, statusWords } from './words';
import type { CampaignDay } from '../api/days';

const DAY: CampaignDay = {
  date: '2026-11-22', name: 'Ra quân', status: 'closed', communeCodes: undefined, targets: {}, hours: undefined, focus: [], announcement: undefined,
  partners: [], campaignCode: undefined, postponed: [], lateUntil: new Date('2026-11-25T17:00:00Z'), seal: undefined, reopenReason: undefined,
};

test.each([['7:30', '07:30'], ['7h30', '07:30'], ['0730', '07:30'], ['7', '07:00'], ['17:05', '17:05']])('reads %s as %s', (typed, time) => {
  expect(readTime(typed)).toBe(time);
});

test.each(['', 'sáng', '25:00', '7:75', '1:2:3'])('does not take %j for a time', (typed) => {
  expect(readTime(typed)).toBeUndefined();
});

test('hours end after they begin', () => {
  expect(readHours('7:30', '17h')).toEqual({ from: '07:30', to: '17:00' });
  expect(readHours('17:00', '7:30')).toBeUndefined();
});

test('names are read one a line, each once', () => {
  expect(readLines(' VNPT \n\nCông an xã\nVNPT')).toEqual(['VNPT', 'Công an xã']);
});

test('a closed day says until when late records are waited for, a reopened one that it takes more', () => {
  expect(statusWords(DAY)).toBe('Đã kết thúc, nhận bổ sung đến 00:00 26/11/2026');
  expect(statusWords({ ...DAY, reopenReason: 'Bổ sung' })).toBe('Mở lại để bổ sung');
  expect(isReopened({ ...DAY, status: 'finalised', reopenReason: 'Bổ sung' })).toBe(false);
});

test('silence is said since when, without reproach', () => {
  expect(fieldWords('quiet', new Date('2026-11-22T02:15:00Z'), '2026-11-22')).toBe('Chưa có ghi nhận từ 09:15');
  expect(fieldWords('quiet', undefined, '2026-11-22')).toBe('Chưa có ghi nhận trong ngày');
  expect(fieldWords('weak-signal', undefined, '2026-11-22')).toBe('Vùng sóng yếu: số liệu có thể về muộn');
});
