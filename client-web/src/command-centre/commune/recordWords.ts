import type { ListedRecord } from '../../shared/api/records';
import { formatCount } from '../../shared/format/numbers';
import { common } from '../../shared/i18n/common';
import { language } from '../../shared/i18n/language';
import { activities } from '../model';
import { t } from './texts';

/** "Đến nhà dân · 1 hộ · 3 lượt người" */
export const doneWords = ({ kind, households, businesses, people }: ListedRecord): string =>
  [
    common(`kind.${kind}`),
    households > 0 && t('households', { n: formatCount(households) }),
    businesses > 0 && t('businesses', { n: formatCount(businesses) }),
    t('people', { n: formatCount(people) }),
  ].filter(Boolean).join(' · ');

/** "Tài khoản định danh điện tử: 2" for each; a code without a name yet is left out. */
export const resultWords = ({ results }: ListedRecord): readonly string[] =>
  activities.value.flatMap(({ code, name }) => {
    const count = results[code] ?? 0;
    return count === 0 ? [] : [`${name[language.value]}: ${formatCount(count)}`];
  });
