import type { Failure } from '../../shared/api/http';
import type { ImportedField, ImportRemark, ImportRow } from '../../shared/api/rosterImport';
import { failureWords } from '../../shared/ui/failureWords';
import { t } from './texts';

/** "Điện thoại: 0912… → 0987…" */
export const changeWords = ({ title, before, after }: ImportedField): string =>
  `${title}: ${before === undefined ? '' : `${before} → `}${after ?? t('unknown')}`;

export const remarkWords = ({ title, message }: ImportRemark): string => (title === undefined ? message : `${title}: ${message}`);

/** What there is to say about a row: why it is refused, or what changes and what is worth a look. */
export const rowWords = ({ action, problems, what, notes }: ImportRow): readonly string[] =>
  action === 'refused' ? problems.map(remarkWords) : [...what.map(changeWords), ...notes.map(remarkWords)];

/** The server reads the file and says best what is wrong with it. */
export const importFailureWords = (failure: Failure): string =>
  failure.kind === 'problem' && (failure.status === 413 || failure.status === 422) && failure.detail !== undefined
    ? failure.detail
    : failureWords(failure);
