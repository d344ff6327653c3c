import { expect, test } from 'vitest';
import { activityOf } from '../shared/api/testData';
import { newDraft } from './draft';
import { holdsPersonalNumber, noteWithReasons, reasonsFromNote } from './note';

test.each(['0912345678', 'gọi 0912 345 678', '+84 912.345.678', 'CCCD 068090001234', 'CMND 250 123 456'])('%s looks like a person', (note) => {
  expect(holdsPersonalNumber(note)).toBe(true);
});

test.each(['', '3 người', 'hộ 37, hẹn ngày 25/11/2026', 'QL20 km 123+400', '12.000.000 đồng'])('%s does not', (note) => {
  expect(holdsPersonalNumber(note)).toBe(false);
});

const program = {
  activities: [activityOf('vneid'), activityOf('citizen-app')],
  reasons: [{ code: 'must-go-to-police', name: { vi: 'Phải đến Công an', en: 'Must go to the police' } }],
  outreachChannels: [],
};

test('reasons stand behind the note, for what is unfinished only', () => {
  const reasons = { vneid: 'must-go-to-police', 'citizen-app': 'must-go-to-police' };
  const draft = { ...newDraft('id', 'household'), note: ' Hẹn chiều ', pending: { vneid: 1 }, reasons };
  expect(noteWithReasons(draft, program)).toBe('Hẹn chiều · Chưa xong vneid: Phải đến Công an');
});

test('a record written anew has its reasons where they were chosen, and its note as it was typed', () => {
  const draft = { ...newDraft('id', 'household'), note: 'Hẹn chiều · nhà có chó', pending: { vneid: 1 }, reasons: { vneid: 'must-go-to-police' } };
  const saved = { ...draft, note: noteWithReasons(draft, program), reasons: {} };
  expect(reasonsFromNote(saved, program)).toEqual(draft);
  expect(noteWithReasons(reasonsFromNote(saved, program), program)).toBe(saved.note);
});

test('what only looks like a reason stays in the note', () => {
  const draft = { ...newDraft('id', 'household'), note: 'Chưa xong vneid: Phải đến Công an' };
  expect(reasonsFromNote(draft, program)).toEqual(draft);
  expect(reasonsFromNote({ ...draft, pending: { vneid: 1 } }, undefined)).toMatchObject({ note: draft.note, reasons: {} });
});
