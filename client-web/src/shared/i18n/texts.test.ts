import { afterEach, describe, expect, test } from 'vitest';
import { accountsTexts } from '../../administration/accounts/texts';
import { auditTexts } from '../../administration/audit/texts';
import { boundariesTexts } from '../../administration/boundaries/texts';
import { programTexts } from '../../administration/program/texts';
import { systemTexts } from '../../administration/system/texts';
import { administrationTexts } from '../../administration/texts';
import { difficultiesTexts } from '../../check-in/difficulties/texts';
import { guidesTexts } from '../../check-in/guides/texts';
import { teamTexts } from '../../check-in/team/texts';
import { checkInTexts } from '../../check-in/texts';
import { communeTexts } from '../../command-centre/commune/texts';
import { mapTexts } from '../../command-centre/map/texts';
import { commandCentreTexts } from '../../command-centre/texts';
import { curveTexts } from '../../command-centre/curve/texts';
import { indicatorsTexts } from '../../command-centre/indicators/texts';
import { quickReportTexts } from '../../command-centre/quick-report/texts';
import { wallTexts } from '../../command-centre/wall/texts';
import { quietTexts } from '../../command-centre/quiet/texts';
import { runningTexts } from '../../command-centre/running/texts';
import { officeDayTexts } from '../../commune-office/day/texts';
import { officeTexts } from '../../commune-office/texts';
import { announcementsTexts } from '../../commune-office/announcements/texts';
import { devicesTexts } from '../../commune-office/devices/texts';
import { officeDifficultiesTexts } from '../difficulties/texts';
import { officeGuidesTexts } from '../../commune-office/guides/texts';
import { settingsTexts } from '../../commune-office/office/texts';
import { printTexts } from '../../commune-office/print/texts';
import { recordsTexts } from '../../commune-office/records/texts';
import { reviewTexts } from '../../commune-office/review/texts';
import { rosterTexts } from '../../commune-office/roster/texts';
import { awardsTexts } from '../../statistics/awards/texts';
import { departmentsTexts } from '../../statistics/departments/texts';
import { statisticsTexts } from '../../statistics/texts';
import { signInTexts } from '../sign-in/texts';
import { campaignDayTexts } from '../campaign-day/texts';
import { workTexts } from '../work/texts';
import { figuresTexts } from '../indicators/texts';
import { modelsTexts } from '../models/texts';
import { unitTexts } from '../desk/texts';
import { commonTexts } from './common';
import { deskTexts } from './desk';
import { language, speak, speakFurther } from './language';
import { fill, translator } from './translator';

type Texts = Readonly<Record<string, string>>;
const pages: readonly (readonly [string, { readonly vi: Texts; readonly en: Texts }])[] = [
  ['common', commonTexts],
  ['sign-in', signInTexts],
  ['desk', deskTexts],
  ['commune-office', officeTexts],
  ['commune-office announcements', announcementsTexts],
  ['commune-office devices', devicesTexts],
  ['commune-office difficulties', officeDifficultiesTexts],
  ['commune-office guides', officeGuidesTexts],
  ['commune-office office', settingsTexts],
  ['commune-office print', printTexts],
  ['commune-office records', recordsTexts],
  ['commune-office review', reviewTexts],
  ['commune-office roster', rosterTexts],
  ['work', workTexts],
  ['statistics', statisticsTexts],
  ['statistics awards', awardsTexts],
  ['statistics departments', departmentsTexts],
  ['administration', administrationTexts],
  ['administration accounts', accountsTexts],
  ['administration audit', auditTexts],
  ['administration boundaries', boundariesTexts],
  ['administration program', programTexts],
  ['administration system', systemTexts],
  ['check-in', checkInTexts],
  ['check-in difficulties', difficultiesTexts],
  ['check-in guides', guidesTexts],
  ['check-in team', teamTexts],
  ['command-centre', commandCentreTexts],
  ['command-centre running', runningTexts],
  ['command-centre quiet', quietTexts],
  ['commune-office day', officeDayTexts],
  ['campaign days', campaignDayTexts],
  ['units', unitTexts],
  ['indicators', figuresTexts],
  ['models', modelsTexts],
  ['command-centre curve', curveTexts],
  ['command-centre indicators', indicatorsTexts],
  ['command-centre quick report', quickReportTexts],
  ['command-centre wall', wallTexts],
  ['command-centre map', mapTexts],
  ['command-centre commune', communeTexts],
];

/** Words of machines and of reproach that the glossary keeps from people. */
const NEVER = /check-in|outbox|\bsync\b|token|dashboard|\bnull\b|undefined|\bID\b|\bAPI\b|lỗi \d|\bcờ\b|gian lận|im lặng|nghi ngờ/i;

const places = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([place]) => place).sort();

afterEach(() => { language.value = 'vi'; });

describe.each(pages)('the texts of %s', (_, { vi, en }) => {
  test('have the same keys in both languages', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(vi).sort());
  });

  test('have the same places to fill in both languages', () => {
    for (const [key, text] of Object.entries(vi)) expect([key, places(en[key] ?? '')]).toEqual([key, places(text)]);
  });

  test('are never empty and hold no machine words', () => {
    for (const text of Object.values(vi)) {
      expect(text).not.toBe('');
      expect(text).not.toMatch(NEVER);
    }
    for (const text of Object.values(en)) expect(text).not.toBe('');
  });
});

describe('a translator', () => {
  const t = translator({ vi: { unsent: 'Chưa gửi ({n})' }, en: { unsent: 'Not sent yet ({n})' } });

  test('speaks the language in force', () => {
    expect(t('unsent', { n: '3' })).toBe('Chưa gửi (3)');
    language.value = 'en';
    expect(t('unsent', { n: '3' })).toBe('Not sent yet (3)');
  });

  test('speaks a further language as far as it goes, and Vietnamese beyond', () => {
    const two = translator({ vi: { save: 'LƯU', undo: 'Hoàn tác' }, en: { save: 'SAVE', undo: 'Undo' } });
    language.value = 'en';
    speakFurther({ code: 'kpm', texts: { save: 'kpm' } });
    expect([two('save'), two('undo')]).toEqual(['kpm', 'Hoàn tác']);
    speak('en');
    expect([two('save'), two('undo')]).toEqual(['SAVE', 'Undo']);
  });

  test('leaves a place nobody filled as it is', () => {
    expect(fill('{a} {b}', { a: '1' })).toBe('1 {b}');
  });
});
