import { expect, test } from 'vitest';
import { asTyped, read } from './declaration';

const TYPED = { ...asTyped(undefined), date: '2026-11-22', name: ' Ra quân toàn tỉnh ' };

test('a new day is declared for the whole province in office hours', () => {
  expect(read(TYPED, [])).toMatchObject({ name: 'Ra quân toàn tỉnh', communeCodes: undefined, hours: { from: '07:30', to: '17:00' }, targets: {} });
});

test('numbers are read as people write them, empty ones are no target', () => {
  expect(read({ ...TYPED, targets: { vneid: '5.000', tax: '' } }, [])).toMatchObject({ targets: { vneid: 5000 } });
});

test.each([
  [{ date: '' }, 'Hãy ghi ngày.'],
  [{ name: ' ' }, 'Hãy ghi tên ngày ra quân.'],
  [{ some: true }, 'Hãy chọn ít nhất một xã, phường, đặc khu.'],
  [{ to: '7:00' }, 'Giờ chưa đúng. Ghi hai giờ như 07:30 và 11:00, giờ sau lớn hơn giờ trước.'],
  [{ targets: { vneid: 'nhiều' } }, 'Mục tiêu là số nguyên từ 1 đến 10.000.000.'],
])('what is wrong with %j is said in a sentence', (change, sentence) => {
  expect(read({ ...TYPED, ...change }, [])).toBe(sentence);
});

test('a date that is declared already is not overwritten', () => {
  expect(read(TYPED, ['2026-11-22'])).toContain('đã khai báo rồi');
});

test('what is not shown in the form survives a change', () => {
  const day = { ...TYPED, partners: 'VNPT\nCông an xã', campaign: 'thang-10', targets: { vneid: '10' } };
  expect(read(day, [])).toMatchObject({ partners: ['VNPT', 'Công an xã'], campaignCode: 'thang-10', targets: { vneid: 10 } });
});
