import { formatCount } from '../../shared/format/numbers';
import { t } from './texts';

interface ProposeBarProps {
  /** How many are chosen, over all lists. */
  readonly chosen: number;
  propose(): void;
  clear(): void;
}

/** Makes a list of those chosen in the tables: a proposal that the council still talks about. */
export const ProposeBar = ({ chosen, propose, clear }: ProposeBarProps) => (
  <div class="bar">
    <button type="button" class="primary" aria-disabled={chosen === 0} onClick={() => { if (chosen > 0) propose(); }}>{t('propose')}</button>
    <span role="status">{chosen === 0 ? t('propose.help') : t('propose.chosen', { n: formatCount(chosen) })}</span>
    {chosen > 0 && <button type="button" class="text-button" onClick={clear}>{t('propose.clear')}</button>}
  </div>
);
