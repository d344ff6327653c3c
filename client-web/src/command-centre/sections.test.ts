import { describe, expect, test } from 'vitest';
import type { User } from '../shared/api/sessions';
import { SECTIONS, sectionShown, sectionsFor } from './sections';

const someone = (role: string, communeCode?: string): User => ({ userName: 'a', displayName: 'A', role, communeCode, department: undefined });

describe('the sections of the command centre', () => {
  test('begin with the overview for those of the whole province', () => {
    for (const role of ['commandCentre', 'department', 'viewer', 'administrator']) expect(sectionShown('', someone(role))?.id).toBe('toan-canh');
  });

  test('begin with the figures of the wall for leaders on a phone, unless the address says otherwise', () => {
    expect(sectionShown('', someone('viewer'), true)?.id).toBe('man-hinh-lon');
    expect(sectionShown('', someone('commandCentre'), true)?.id).toBe('toan-canh');
    expect(sectionShown('toan-canh', someone('viewer'), true)?.id).toBe('toan-canh');
  });

  test('never show the province to those of one commune', () => {
    for (const role of ['communeOfficer', 'viewer']) {
      expect(sectionsFor(someone(role, '24805')).map(({ id }) => id)).not.toContain('toan-canh');
      expect(sectionShown('toan-canh', someone(role, '24805'))?.id).toBe('xa');
    }
  });

  test('have addresses of their own', () => {
    expect(new Set(SECTIONS.map(({ id }) => id)).size).toBe(SECTIONS.length);
  });
});
