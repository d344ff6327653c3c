import { expect, test } from 'vitest';
import { linesOf } from './pictureWords';

/** Ten pixels a letter. */
const pen = { font: '', measureText: (text: string) => ({ width: text.length * 10 }) as TextMetrics };
const lines = (text: string, most: number) => linesOf(pen, text, 25, '400', 100, most);

test('words of a picture break between words and are cut with a sign where there is no more room', () => {
  expect(lines('Lượt hộ', 2)).toEqual(['Lượt hộ']);
  expect(lines('Lượt người được', 2)).toEqual(['Lượt người', 'được']);
  expect(lines('Lượt người được hướng dẫn hôm nay', 2)).toEqual(['Lượt người', 'được hướn…']);
  expect(lines('Lượt người được', 1)).toEqual(['Lượt ngườ…']);
});
