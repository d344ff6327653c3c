import { expect, test } from 'vitest';
import { activityOf } from '../shared/api/testData';
import { newDraft } from './draft';
import { holdsPersonalNumber, noteWithReasons } from './note';

test.each(['0912345678', 'gọi 0912 345 678', '+84 912.345.678', 'CCCD 068090001234', 'CMND 250 123 456'])('%s looks like a person', (note) => {
  expect(holdsPersonalNumber(note)).toBe(true);
});

test.each(['', '3 người', 'hộ 37, hẹn ngày 25/11/2026', 'QL20 km 123+400', '12.000.000 đồng'])('%s does not', (note) => {
  expect(holdsPersonalNumber(note)).toBe(false);
});

test('reasons stand behind the note, for what is unfinished only', () => {
  const program = {
    activities: [activityOf('vneid'), activityOf('citizen-app')],
    reasons: [{ code: 'must-go-to-police', name: { vi: 'Phải đến Công an', en: 'Must go to the police' } }],
    outreachChannels: [],
  };
  const reasons = { vneid: 'must-go-to-police', 'citizen-app': 'must-go-to-police' };
  const draft = { ...newDraft('id', 'household'), note: ' Hẹn chiều ', pending: { vneid: 1 }, reasons };
  expect(noteWithReasons(draft, program)).toBe('Hẹn chiều · Chưa xong vneid: Phải đến Công an');
});
