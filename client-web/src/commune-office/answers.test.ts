import { expect, test } from 'vitest';
import { addressed, endOfDay, isEmpty, mayEnd, type Audience } from './announcements/audience';
import { rightsOf } from './rights';
import { needsCommune, sectionShown, sectionsFor } from './sections';
import { parseAnnouncement } from '../shared/api/announcements';

const some: Audience = { some: true, communes: ['24805'], teams: ['24805-003'] };

test('an officer writes to teams, the Sở to communes, and nothing ticked is everybody', () => {
  expect(addressed(some, true)).toEqual({ teamCodes: ['24805-003'] });
  expect(addressed(some, false)).toEqual({ communeCodes: ['24805'] });
  expect(addressed({ ...some, some: false }, false)).toEqual({});
});

test('nobody writes to nobody', () => {
  expect(isEmpty({ some: true, communes: [], teams: ['24805-003'] }, false)).toBe(true);
  expect(isEmpty({ some: true, communes: [], teams: ['24805-003'] }, true)).toBe(false);
  expect(isEmpty({ some: false, communes: [], teams: [] }, true)).toBe(false);
});

test('a day ends at midnight in Viet Nam', () => {
  expect(new Date(endOfDay('2026-11-22')).toISOString()).toBe('2026-11-22T16:59:59.000Z');
});

test.each([
  ['commandCentre', 'province', true],
  ['commandCentre', 'commune', true],
  ['communeOfficer', 'commune', true],
  ['communeOfficer', 'province', false],
  ['department', 'province', false],
])('%s ends an announcement of the %s: %s', (role, unit, may) => {
  const at = '2026-11-22T08:00:00Z';
  expect(mayEnd(parseAnnouncement({ id: 1, text: 'x', unit, createdAt: at, validUntil: at }), role)).toBe(may);
});

test('a department has what was passed on to it and the guides, without a commune', () => {
  const sections = sectionsFor('department');
  expect(sections).toEqual(['kho-khan', 'thong-bao', 'tai-lieu']);
  expect(sections.some(needsCommune)).toBe(false);
  expect(sectionShown('danh-sach', sections)).toBe('kho-khan');
  expect(sectionShown('tai-lieu', sections)).toBe('tai-lieu');
  expect(sectionsFor('communeOfficer')).toContain('danh-sach');
});

test('phones are offered to those who may see them; the review is of the province too', () => {
  const withPhones = ['communeOfficer', 'administrator', 'commandCentre', 'viewer', 'department'].filter((role) => sectionsFor(role).includes('dien-thoai'));
  expect(withPhones).toEqual(['communeOfficer', 'administrator']);
  expect(sectionShown('dien-thoai', sectionsFor('viewer'))).toBe('danh-sach');
  expect(needsCommune('ra-soat')).toBe(false);
  expect(sectionsFor('commandCentre')).toContain('ra-soat');
});

test.each([
  ['communeOfficer', { exports: true, changes: true, confirms: true }],
  ['commandCentre', { exports: true, changes: true, confirms: false }],
  ['administrator', { exports: true, changes: true, confirms: false }],
  ['department', { exports: false, changes: false, confirms: false }],
  ['viewer', { exports: false, changes: false, confirms: false }],
])('%s takes out the roster, reads its changes and confirms it as the table of access says', (role, rights) => {
  expect(rightsOf(role)).toMatchObject(rights);
});

test.each([
  ['communeOfficer', { answers: true, announces: true, proposes: true, approves: false }],
  ['commandCentre', { answers: true, announces: true, proposes: true, approves: true }],
  ['department', { answers: true, announces: false, proposes: true, approves: false }],
  ['administrator', { answers: false, announces: false, proposes: false, approves: false }],
  ['viewer', { answers: false, announces: false, proposes: false, approves: false }],
])('%s may do what the table of access lets them', (role, rights) => {
  expect(rightsOf(role)).toMatchObject(rights);
});
