import type { Activity } from '../../shared/api/program';
import { language } from '../../shared/i18n/language';
import { translator } from '../../shared/i18n/translator';
import en from './texts.en.json';
import { choicesFor } from './measures';
import vi from './texts.vi.json';

export type ReplayKey = keyof typeof vi;

export const replayTexts = { vi, en } satisfies Record<'vi' | 'en', Record<ReplayKey, string>>;

export const t = translator<ReplayKey>(replayTexts);

/** What a measure is called; an activity by its own name. */
export function measureWords(measure: string, activities: readonly Activity[]): string {
  const known = choicesFor(undefined).find((of) => of === measure);
  return known ? t(`measure.${known}`) : activities.find(({ code }) => code === measure)?.name[language.value] ?? t('measure.activities');
}
