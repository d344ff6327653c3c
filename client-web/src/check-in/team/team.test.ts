import { afterEach, describe, expect, test } from 'vitest';
import type { SavedMessage } from '../../outbox/messages/message';
import { WAITING } from '../../outbox/record';
import { notice, TEAM } from '../../outbox/testData';
import { activityOf } from '../../shared/api/testData';
import { NO_TOTALS } from '../../shared/api/totals';
import { language } from '../../shared/i18n/language';
import { validFigures, type OwnFigures } from './ownFigures';
import { TEAM_DAY, lastPressed, workdayOf } from './workday';
import { zaloText } from './zaloText';

afterEach(() => { language.value = 'vi'; });

const TODAY = '2026-11-22';
const at = (time: string): Date => new Date(`${TODAY}T${time}:00+07:00`);

describe('the sums of an earlier moment', () => {
  const figures: OwnFigures = { today: NO_TOTALS, week: NO_TOTALS, year: NO_TOTALS, date: '2026-11-22', fetchedAt: at('17:00') };

  test.each([
    ['the same day', '2026-11-22', ['today', 'week', 'year']],
    ['the Monday after that Sunday', '2026-11-23', ['year']],
    ['the new year', '2027-01-01', []],
  ])('on %s stand for what they still are', (_, today, known) => {
    expect(Object.keys(validFigures(figures, today))).toEqual(known);
  });

  test('of Monday are still those of the week on Sunday', () => {
    expect(Object.keys(validFigures({ ...figures, date: '2026-11-16' }, TODAY))).toEqual(['week', 'year']);
  });
});

describe('the workday', () => {
  const pressed = (event: string, time: string, change: Partial<SavedMessage> = {}, staff?: number): SavedMessage => ({
    ...notice(`${event}-${time}`, { kind: TEAM_DAY, content: { event, occurredAt: at(time).toISOString(), ...(staff === undefined ? {} : { staff }) } }),
    savedAt: at(time).getTime(),
    state: WAITING,
    ...change,
  });
  const asked = (time: string, state: 'working' | 'finished') => ({ date: TODAY, askedAt: at(time).getTime(), state: { teamCode: TEAM, state, startedAt: at('07:30'), endedAt: state === 'finished' ? at('11:00') : undefined, members: 4 } });

  test('has not begun while nobody said so', () => {
    expect(workdayOf(undefined, [], TEAM, TODAY)).toEqual({ kind: 'not-started' });
    expect(workdayOf(undefined, [notice('d') as SavedMessage], TEAM, TODAY)).toEqual({ kind: 'not-started' });
  });

  test('begins and ends on the phone without network', () => {
    const start = pressed('start', '08:00', {}, 5);
    expect(workdayOf(undefined, [start], TEAM, TODAY)).toEqual({ kind: 'working', since: at('08:00'), members: 5 });
    expect(workdayOf(undefined, [start, pressed('end', '17:00')], TEAM, TODAY)).toEqual({ kind: 'finished', at: at('17:00') });
    expect(workdayOf(undefined, [start], TEAM, '2026-11-23')).toEqual({ kind: 'not-started' });
    expect(workdayOf(undefined, [start], '24805-009', TODAY)).toEqual({ kind: 'not-started' });
  });

  test('is what the province knows of another phone', () => {
    expect(workdayOf(asked('12:00', 'working'), [], TEAM, TODAY)).toEqual({ kind: 'working', since: at('07:30'), members: 4 });
    expect(workdayOf(asked('12:00', 'finished'), [], TEAM, TODAY)).toEqual({ kind: 'finished', at: at('11:00') });
    expect(workdayOf({ ...asked('12:00', 'finished'), date: '2026-11-21' }, [], TEAM, TODAY)).toEqual({ kind: 'not-started' });
  });

  test('is what was pressed here where the province cannot have known it', () => {
    const waiting = pressed('end', '11:30');
    expect(workdayOf(asked('12:00', 'working'), [waiting], TEAM, TODAY).kind).toBe('finished');
    const received = pressed('end', '12:30', { state: { kind: 'received', flagged: false } });
    expect(workdayOf(asked('12:00', 'working'), [received], TEAM, TODAY).kind).toBe('finished');
    expect(workdayOf(asked('13:00', 'working'), [received], TEAM, TODAY).kind).toBe('working');
  });

  test('goes on as if a refused press had not been', () => {
    const refused = pressed('end', '12:30', { state: { kind: 'refused', code: 'unknown-team' } });
    expect(workdayOf(asked('12:00', 'working'), [refused], TEAM, TODAY).kind).toBe('working');
    expect(lastPressed([refused], TEAM, TODAY)?.id).toBe(refused.id);
  });
});

describe('the message for the group', () => {
  const goal = { vi: 'được', en: 'done' };
  const program = {
    activities: [
      { ...activityOf('vneid'), name: { vi: 'VNeID', en: 'VNeID' }, goal },
      { ...activityOf('qr-payment', 'business'), name: { vi: 'Mã QR', en: 'QR code' }, goal },
      { ...activityOf('ai-basics'), goal: undefined },
    ],
    reasons: [],
    outreachChannels: [],
  };
  const day = {
    teamName: 'Tổ thôn Liêng Srônh', date: TODAY, campaign: undefined, fetchedAt: at('16:30'), unsent: 0,
    totals: { ...NO_TOTALS, checkIns: 40, households: 38, people: 1_204, results: { vneid: 12, 'qr-payment': 15, 'ai-basics': 9 } },
  };

  test('gives every number its unit, most first', () => {
    expect(zaloText(day, program)).toBe([
      'Tổ thôn Liêng Srônh',
      'Kết quả ngày 22/11/2026',
      '- Đến nhà dân: 38 lượt hộ',
      '- Hướng dẫn: 1.204 lượt người',
      '- Làm được:',
      '  + Mã QR: 15 cơ sở',
      '  + VNeID: 12 người',
      'Số liệu tỉnh đã nhận lúc 16:30.',
    ].join('\n'));
  });

  test('names the campaign day and what is still on the phone', () => {
    const text = zaloText({ ...day, campaign: 'Ra quân 22/11', unsent: 3 }, program);
    expect(text).toContain('Kết quả ngày ra quân 22/11/2026: Ra quân 22/11');
    expect(text).toMatch(/lúc 16:30\. Còn 3 phiếu chưa gửi\.$/);
  });

  test('of a day without records says so', () => {
    expect(zaloText({ ...day, totals: NO_TOTALS }, program)).toContain('- Tỉnh chưa nhận phiếu nào hôm nay');
  });

  test('without the list of activities still has the sums', () => {
    language.value = 'en';
    expect(zaloText(day, undefined).split('\n')).toEqual([
      'Tổ thôn Liêng Srônh', 'Results of 22/11/2026', '- Household visits: 38', '- People guided: 1,204 (turns)', 'Figures the province had received at 16:30.',
    ]);
  });
});
