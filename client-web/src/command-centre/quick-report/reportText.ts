import type { Commune } from '../../shared/api/communes';
import type { Activity } from '../../shared/api/program';
import type { Totals } from '../../shared/api/totals';
import { formatCount } from '../../shared/format/numbers';
import { dateInVietnam, formatDate, formatTime } from '../../shared/format/times';
import { language } from '../../shared/i18n/language';
import { NO_TOTALS } from '../../shared/api/totals';
import { reportingCommunes, type ProvinceState } from '../../shared/live/province';
import { topActivities } from '../overview/topActivities';
import { mostActive } from '../wall/ranking';
import { t } from './texts';

export interface ReportInput {
  readonly state: ProvinceState;
  readonly communes: readonly Commune[];
  readonly activities: readonly Activity[];
  /** The campaign day's name, and what its status is called. */
  readonly dayName: string | undefined;
  readonly dayStatus: string;
  /** Teams in the roster, of the province or of the commune; undefined when not known. */
  readonly teams: number | undefined;
  /** One commune; the province without it. */
  readonly commune: Commune | undefined;
  /** When the figures were right. */
  readonly at: Date;
}

const MOST_ACTIVITIES = 5;
const MOST_COMMUNES = 5;

/** Plain text for a chat: what was done, with units and the hour it was read. The most active may be named, never the least. */
export function reportText(input: ReportInput): string {
  const { commune, state } = input;
  const totals = commune ? state.communes.get(commune.code) ?? NO_TOTALS : state.province;
  return [
    t('head', { place: commune?.fullName ?? t('province') }),
    t('moment', { t: formatTime(input.at), date: formatDate(dateInVietnam(input.at)) }),
    ...(state.date === dateInVietnam(input.at) ? [] : [t('dayOf', { date: formatDate(state.date) })]),
    dayWords(input.dayName, input.dayStatus),
    '',
    ...figures(totals, input),
    ...activityLines(totals, input.activities),
    ...(commune ? [] : communeLines(input)),
    '',
    t('source'),
  ].join('\n');
}

export const dayWords = (name: string | undefined, status: string): string => (name === undefined ? status : `${name} (${status})`);

function figures(totals: Totals, { commune, communes, state, teams }: ReportInput): string[] {
  const teamWords = teams === undefined ? formatCount(totals.teamsReporting) : `${formatCount(totals.teamsReporting)}/${formatCount(teams)}`;
  const lines = [
    t('people', { n: formatCount(totals.people) }),
    t('households', { n: formatCount(totals.households) }),
    t('businesses', { n: formatCount(totals.businesses) }),
    t('records', { n: formatCount(totals.checkIns) }),
  ];
  if (totals.flagged > 0) lines.push(t('check', { n: formatCount(totals.flagged), people: formatCount(totals.trusted.people) }));
  if (!commune) lines.push(t('communes', { n: `${formatCount(reportingCommunes(state))}/${formatCount(communes.length)}` }));
  lines.push(t('teams', { n: teamWords }));
  if (!commune && state.notice) {
    if (state.notice.members > 0) lines.push(t('members', { n: formatCount(state.notice.members) }));
    if (state.notice.points > 0) lines.push(t('points', { n: `${formatCount(state.notice.pointsOpen)}/${formatCount(state.notice.points)}` }));
  }
  return lines.map((line) => `- ${line}`);
}

function activityLines({ results }: Totals, activities: readonly Activity[]): string[] {
  const top = topActivities(activities, results, MOST_ACTIVITIES);
  if (top.length === 0) return [];
  return ['', t('activities'), ...top.map(({ activity, count }, index) =>
    `${index + 1}. ${activity.name[language.value]}: ${t(`unit.${activity.unit}`, { n: formatCount(count) })}`)];
}

function communeLines({ communes, state }: ReportInput): string[] {
  const active = mostActive(communes, state.communes, MOST_COMMUNES);
  if (active.length === 0) return [];
  return ['', t('active'), ...active.map(({ commune, totals }, index) =>
    `${index + 1}. ${commune.fullName}: ${t('active.line', { n: formatCount(totals.checkIns), people: formatCount(totals.people) })}`)];
}
