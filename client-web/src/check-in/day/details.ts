import { signal } from '@preact/signals';
import { fetchDayPoints, parseDayPoint, type DayPoint } from '../../shared/api/dayPoints';
import type { Device } from '../../shared/api/devices';
import { fields, list, moment, text, type Fields, type Parser } from '../../shared/api/parse';
import { fetchTeamDay } from '../../shared/api/teamTotals';
import { parseTotals, type Totals } from '../../shared/api/totals';
import { readSetting, writeSetting, type SettingOf } from '../../outbox/settings';
import { database } from '../storage';
import { dayNews, finalDay } from '../team';

/** Something about one day, with the moment it was fetched. */
interface Of<Value> {
  readonly date: string;
  readonly value: Value;
  readonly fetchedAt: Date;
}

/** What the phone knows of campaign days beside their declaration; kept for opening without network. */
export interface DayDetails {
  readonly teamCode: string;
  readonly points: Of<readonly DayPoint[]> | undefined;
  /** The team's own final figures. */
  readonly final: Of<Totals> | undefined;
}

const parseOf = <Value>(of: Fields, key: string, parse: Parser<Value>): Of<Value> | undefined => {
  if (of[key] == null) return undefined;
  const each = fields(of[key], key);
  return { date: text(each, 'date'), value: parse(each['value']), fetchedAt: moment(each, 'fetchedAt') };
};

const parseDetails: Parser<DayDetails> = (value) => {
  const of = fields(value, 'details');
  return {
    teamCode: text(of, 'teamCode'),
    points: parseOf(of, 'points', (points) => list(points, parseDayPoint, 'points')),
    final: parseOf(of, 'final', parseTotals),
  };
};

const DETAILS: SettingOf<DayDetails> = { key: 'dayDetails', parse: parseDetails };

export const details = signal<DayDetails | undefined>(undefined);
export const detailsFailed = signal(false);

/** Shows what the phone knows of the days it tells of, then what the province knows; each part is kept until a newer one comes. */
export async function loadDetails({ token, team }: Device): Promise<void> {
  const known = await recall(team.code);
  details.value = known;
  const fetchedAt = new Date();
  const [next, last] = [dayNews.peek()?.day.date, finalDay.peek()?.date];
  const [points, final] = await Promise.all([
    next === undefined ? undefined : fetchDayPoints(token, next, team.communeCode),
    last === undefined ? undefined : fetchTeamDay(token, team.code, last),
  ]);
  detailsFailed.value = points?.ok === false || final?.ok === false;
  details.value = {
    teamCode: team.code,
    points: next !== undefined && points?.ok ? { date: next, value: points.value, fetchedAt } : known?.points,
    final: last !== undefined && final?.ok ? { date: last, value: final.value.team, fetchedAt } : known?.final,
  };
  await writeSetting(database, DETAILS, details.value);
}

async function recall(teamCode: string): Promise<DayDetails | undefined> {
  const kept = details.peek() ?? (await readSetting(database, DETAILS));
  return kept?.teamCode === teamCode ? kept : undefined;
}
