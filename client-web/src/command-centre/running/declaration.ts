import type { CampaignDay, Declaration } from '../../shared/api/days';
import type { Activity } from '../../shared/api/program';
import { isValidOn } from '../../shared/api/program';
import { readHours, readLines } from '../../shared/campaign-day/words';
import { t as common } from '../../shared/campaign-day/texts';
import { t } from './texts';

/** As the server takes them. */
export const MOST_FOCUS = 6;
const HIGHEST_TARGET = 10_000_000;

/** The form as it is typed; nothing of it is lost when the server refuses. */
export interface Typed {
  readonly date: string;
  readonly name: string;
  readonly some: boolean;
  readonly communes: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly focus: readonly string[];
  /** Activity → number as typed. */
  readonly targets: Readonly<Record<string, string>>;
  readonly announcement: string;
  readonly partners: string;
  readonly campaign: string;
}

export const asTyped = (day: CampaignDay | undefined): Typed => ({
  date: day?.date ?? '',
  name: day?.name ?? '',
  some: day?.communeCodes !== undefined,
  communes: day?.communeCodes ?? [],
  from: day?.hours?.from ?? (day ? '' : '07:30'),
  to: day?.hours?.to ?? (day ? '' : '17:00'),
  focus: day?.focus ?? [],
  targets: Object.fromEntries(Object.entries(day?.targets ?? {}).map(([code, n]) => [code, `${n}`])),
  announcement: day?.announcement ?? '',
  partners: day?.partners.join('\n') ?? '',
  campaign: day?.campaignCode ?? '',
});

/** What may be put in front on that date. */
export const choosable = (activities: readonly Activity[], date: string): readonly Activity[] =>
  activities.filter((activity) => date === '' || isValidOn(activity, date));

/** The declaration, or a sentence that says what it lacks. */
export function read(typed: Typed, taken: readonly string[]): Declaration | string {
  const hasHours = typed.from.trim() !== '' || typed.to.trim() !== '';
  const hours = readHours(typed.from, typed.to);
  const targets = readTargets(typed.targets);
  if (typed.date === '') return t('missing.date');
  if (taken.includes(typed.date)) return t('taken');
  if (typed.name.trim() === '') return t('missing.name');
  if (typed.some && typed.communes.length === 0) return t('missing.communes');
  if (hasHours && !hours) return common('missing.hours');
  if (!targets) return t('missing.targets');
  return {
    name: typed.name.trim(),
    communeCodes: typed.some ? typed.communes : undefined,
    targets,
    hours,
    focus: typed.focus,
    announcement: typed.announcement.trim() || undefined,
    partners: readLines(typed.partners),
    campaignCode: typed.campaign || undefined,
  };
}

function readTargets(typed: Typed['targets']): Declaration['targets'] | undefined {
  const given = Object.entries(typed).filter(([, n]) => n.trim() !== '').map(([code, n]) => [code, Number(n.replace(/[.\s,]/g, ''))] as const);
  return given.every(([, n]) => Number.isInteger(n) && n >= 1 && n <= HIGHEST_TARGET) ? Object.fromEntries(given) : undefined;
}
