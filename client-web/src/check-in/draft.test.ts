import { describe, expect, test } from 'vitest';
import { activityOf } from '../shared/api/testData';
import { draftOf, newDraft, toCheckIn, whatIsMissing, withKind, withOutcome, withPending, withResult, type Draft } from './draft';

const vneid = activityOf('vneid');
const qr = activityOf('qr-merchant', 'business');

describe('choosing the kind', () => {
  test('a visit starts with one household, a shop with one business', () => {
    expect(newDraft('id', 'household')).toMatchObject({ households: 1, businesses: 0, people: 0 });
    expect(newDraft('id', 'business')).toMatchObject({ households: 0, businesses: 1, people: 0 });
  });

  test('keeps what was counted, and the draft its id', () => {
    const counted = withResult(newDraft('id', 'household'), vneid, 2);
    expect(withKind(counted, 'point')).toMatchObject({ id: 'id', households: 0, people: 2, results: { vneid: 2 } });
  });

  test('outreach helps nobody in person, anything else has no channel', () => {
    const outreach = withKind(withResult(newDraft('id', 'household'), vneid, 2), 'outreach');
    expect(outreach).toMatchObject({ households: 0, people: 0, results: {} });
    expect(withKind({ ...outreach, channel: 'leaflet', quantity: 50 }, 'household')).toMatchObject({ channel: undefined, quantity: 0 });
  });
});

describe('counting a result', () => {
  test('raises the people, never lowers them', () => {
    const raised = withResult(newDraft('id', 'point'), vneid, 4);
    expect(raised.people).toBe(4);
    expect(withResult(raised, vneid, 1).people).toBe(4);
  });

  test('raises the businesses where businesses are counted', () => {
    expect(withResult(newDraft('id', 'business'), qr, 3)).toMatchObject({ businesses: 3, people: 0 });
    expect(withResult(newDraft('id', 'household'), qr, 3)).toMatchObject({ businesses: 0, people: 0, households: 1 });
  });
});

test.each([
  [newDraft('id'), 'missing.kind'],
  [{ ...newDraft('id', 'household'), households: 0 }, 'missing.households'],
  [newDraft('id', 'household'), undefined],
  [{ ...newDraft('id', 'business'), businesses: 0 }, 'missing.businesses'],
  [newDraft('id', 'training'), 'missing.people'],
  [{ ...newDraft('id', 'remote'), people: 1 }, undefined],
  [newDraft('id', 'outreach'), 'missing.channel'],
  [{ ...newDraft('id', 'outreach'), channel: 'leaflet' }, 'missing.quantity'],
  [{ ...newDraft('id', 'outreach'), channel: 'leaflet', quantity: 50 }, undefined],
])('%o lacks %s', (draft, missing) => {
  expect(whatIsMissing(draft)).toBe(missing);
});

describe('what was not finished', () => {
  test('was taught all the same, and raises the people', () => {
    const done = withResult(newDraft('id', 'household'), vneid, 2);
    expect(withPending(done, vneid, 1)).toMatchObject({ people: 3, pending: { vneid: 1 } });
  });
});

describe('nobody home', () => {
  test('takes back what was counted, and the visit can be saved as it is', () => {
    const draft = withOutcome(withResult(newDraft('id', 'household'), vneid, 2), 'absent');
    expect(draft).toMatchObject({ households: 1, people: 0, results: {} });
    expect(whatIsMissing(draft)).toBeUndefined();
  });

  test('does not follow to a place where nobody lives', () => {
    expect(withKind(withOutcome(newDraft('id', 'household'), 'absent'), 'point').outcome).toBeUndefined();
  });
});

describe('the record that is saved', () => {
  const circumstances = { teamCode: '24805-003', occurredAt: '2026-11-22T08:15:00+07:00', staff: undefined, memberNumber: undefined, note: '' };
  const always = { id: 'id', teamCode: '24805-003', occurredAt: circumstances.occurredAt, source: 'phone' };

  test('has what the contract asks for, and results without zeros', () => {
    const draft = withResult(withResult(newDraft('id', 'household'), vneid, 2), qr, 0);
    expect(toCheckIn(draft, circumstances)).toEqual({ ...always, kind: 'household', households: 1, people: 2, results: { vneid: 2 } });
  });

  test('of outreach names channel and quantity', () => {
    const draft = { ...newDraft('id', 'outreach'), channel: 'leaflet', quantity: 50 };
    expect(toCheckIn(draft, circumstances)).toEqual({
      ...always, kind: 'outreach', households: 0, people: 0, results: {}, outreach: { channel: 'leaflet', quantity: 50 },
    });
  });

  test('names the house of one household only, the members on duty and what came of the visit', () => {
    const one: Draft = { ...newDraft('id', 'household'), householdNumber: 37, outcome: 'return', pending: { vneid: 1 } };
    const crew = { ...circumstances, staff: 2, memberNumber: 4, note: 'x' };
    expect(toCheckIn(one, crew)).toMatchObject({ householdNumber: 37, outcome: 'return', pending: { vneid: 1 }, staff: 2, memberNumber: 4, note: 'x' });
    expect(toCheckIn({ ...one, households: 2 }, crew)).not.toHaveProperty('householdNumber');
  });

  test('fills the form again as it was', () => {
    const draft: Draft = { ...withResult(newDraft('id', 'household'), vneid, 2), householdNumber: 37, note: 'x' };
    expect(draftOf(toCheckIn(draft, { ...circumstances, note: 'x' }), 'id')).toEqual(draft);
  });
});
