import type { ImportedField, ImportRow } from '../../shared/api/rosterImport';
import { remarkWords } from '../../shared/ui/importing';
import { t } from './texts';

/** "Điện thoại: 0912… → 0987…" */
export const changeWords = ({ title, before, after }: ImportedField): string =>
  `${title}: ${before === undefined ? '' : `${before} → `}${after ?? t('unknown')}`;

/** What there is to say about a row: why it is refused, or what changes and what is worth a look. */
export const rowWords = ({ action, problems, what, notes }: ImportRow): readonly string[] =>
  action === 'refused' ? problems.map(remarkWords) : [...what.map(changeWords), ...notes.map(remarkWords)];
