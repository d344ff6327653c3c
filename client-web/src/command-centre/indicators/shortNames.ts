import type { ProgramIndicator } from '../../shared/api/indicators';
import { language } from '../../shared/i18n/language';
import { indicatorsTexts, t, type IndicatorsKey } from './texts';

const keys = new Set<string>(Object.keys(indicatorsTexts.vi));
const isKey = (key: string): key is IndicatorsKey => keys.has(key);

/** What a wall has room for; a target that a later program adds has its whole name. */
export function shortName({ code, name }: ProgramIndicator): string {
  const key = `short.${code}`;
  return isKey(key) ? t(key) : name[language.value];
}
