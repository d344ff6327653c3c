import { expect, test } from 'vitest';
import { parseDifficulty } from '../../shared/api/difficulties';
import { newDifficulty, toMessage, whatIsMissing } from './draft';
import { freshOf } from './fresh';

const CONTEXT = { teamCode: '24805-003', occurredAt: '2026-11-22T08:15:00+07:00', memberNumber: 4 };
const written = { ...newDifficulty('d'), kind: 'system-fault', text: '  VNeID báo lỗi ', urgent: true };

test.each([
  ['nothing chosen', {}, 'missing.kind'],
  ['a kind that says it all', { kind: 'no-network' }, undefined],
  ['something else, unsaid', { kind: 'other', text: '  ' }, 'missing.text'],
  ['a proposal without words', { kind: 'no-network', proposal: true }, 'missing.text'],
  ['a proposal', { kind: 'no-network', proposal: true, text: 'Lắp thêm trạm' }, undefined],
] as const)('%s', (_, change, missing) => {
  expect(whatIsMissing({ ...newDifficulty('d'), ...change })).toBe(missing);
});

test('what is sent carries the id it is kept under, and nothing that was not said', () => {
  expect(toMessage(written, CONTEXT)).toEqual({
    id: 'd', kind: 'difficulty', teamCode: '24805-003', path: '/api/v1/difficulties',
    content: { id: 'd', kind: 'system-fault', proposal: false, urgent: true, text: 'VNeID báo lỗi', ...CONTEXT },
  });
  expect(toMessage({ ...written, text: '' }, { ...CONTEXT, memberNumber: undefined }).content).not.toHaveProperty('text');
});

test('a proposal is never urgent, whatever was ticked before', () => {
  expect(toMessage({ ...written, proposal: true }, CONTEXT).content).toMatchObject({ urgent: false });
});

test('an answer is new until it was looked at, and a second one is new again', () => {
  const item = (steps: number) => parseDifficulty({
    id: 'd', teamCode: '24805-003', teamName: 'Tổ thôn 1', communeCode: '24805', kind: 'other', state: 'answered', holder: 'commune',
    occurredAt: CONTEXT.occurredAt, recordedAt: CONTEXT.occurredAt,
    steps: Array.from({ length: steps }, (_, index) => (
      { number: index + 1, action: 'answered', at: CONTEXT.occurredAt, unit: 'commune', text: 'x' }
    )),
  });
  expect(freshOf([item(0)], {}).size).toBe(0);
  expect(freshOf([item(1)], {}).has('d')).toBe(true);
  expect(freshOf([item(1)], { d: 1 }).size).toBe(0);
  expect(freshOf([item(2)], { d: 1 }).size).toBe(1);
});

test('what the phone keeps in its database reads as what came over the wire', () => {
  const wire = {
    id: 'd', teamCode: '24805-003', teamName: 'Tổ thôn 1', communeCode: '24805', kind: 'other', state: 'answered', holder: 'commune',
    occurredAt: CONTEXT.occurredAt, recordedAt: CONTEXT.occurredAt,
    steps: [{ number: 1, action: 'answered', at: CONTEXT.occurredAt, unit: 'commune' }],
  };
  const read = parseDifficulty(wire);
  expect(parseDifficulty(structuredClone(read))).toEqual(read);
});
