import { languageName } from '../../shared/format/languageNames';
import { formatSize } from '../../shared/format/numbers';
import type { Guide } from '../../shared/api/materials';
import { language } from '../../shared/i18n/language';
import { program } from '../team';
import { t } from './texts';

export const topicName = ({ topic }: Guide): string =>
  program.value?.activities.find(({ code }) => code === topic)?.name[language.value] ?? t('general');

/** What it is, in which language, how large. */
export const kindWords = ({ kind, language: spoken, file }: Guide): string =>
  [t(`kind.${kind}`), languageName(spoken), ...(file ? [formatSize(file.bytes)] : [])].join(' · ');
