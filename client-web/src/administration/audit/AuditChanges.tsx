import type { AuditItem } from '../../shared/api/audit';
import { fieldWords, valueWords } from './auditWords';
import { changesOf } from './changes';
import { t } from './texts';

/** What changed, field by field: "Vai trò: Cán bộ xã → Lãnh đạo". */
export function AuditChanges({ of: { before, after } }: { readonly of: AuditItem }) {
  const changes = changesOf(before, after);
  if (changes.length === 0) return <span class="quiet">{t('noFields')}</span>;
  return (
    <ul class="changes">
      {changes.map(({ field, before: was, after: is }) => (
        <li key={field}>
          <span class="changes-field">{fieldWords(field)}:</span>{' '}
          {before !== undefined && (
            <>
              <span class="hidden">{t('was')} </span>
              <del>{valueWords(field, was)}</del>
            </>
          )}
          {before !== undefined && after !== undefined && <span aria-hidden="true"> → </span>}
          {after !== undefined && (
            <>
              <span class="hidden">{t('is')} </span>
              <ins>{valueWords(field, is)}</ins>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
