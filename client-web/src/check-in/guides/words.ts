import { languageName } from '../../shared/format/languageNames';
import type { Guide } from '../../shared/api/materials';
import { language } from '../../shared/i18n/language';
import { program } from '../team';
import { t } from './texts';

const MEGABYTE = 1_000_000;

/** 1,4 MB or 320 KB: what opening it costs. */
export function sizeWords(bytes: number): string {
  const locale = language.value === 'vi' ? 'vi-VN' : 'en-GB';
  if (bytes < MEGABYTE) return t('size.small', { n: Math.max(1, Math.round(bytes / 1000)).toLocaleString(locale) });
  return t('size', { n: (bytes / MEGABYTE).toLocaleString(locale, { maximumFractionDigits: 1 }) });
}

export const topicName = ({ topic }: Guide): string =>
  program.value?.activities.find(({ code }) => code === topic)?.name[language.value] ?? t('general');

/** What it is, in which language, how large. */
export const kindWords = ({ kind, language: spoken, file }: Guide): string =>
  [t(`kind.${kind}`), languageName(spoken), ...(file ? [sizeWords(file.bytes)] : [])].join(' · ');
