import type { AuditItem } from '../../shared/api/audit';
import { fieldWords, valueWords } from './auditWords';
import { changesOf, decisionOf, takesAway } from './changes';
import { t } from './texts';

/** What changed, field by field: "Vai trò: Cán bộ xã → Lãnh đạo"; of a record taken out of the figures, why and which. */
export function AuditChanges({ of: { action, before, after } }: { readonly of: AuditItem }) {
  if (takesAway(action)) return <Decision on={before} as={after} />;
  const changes = changesOf(before, after);
  if (changes.length === 0) return <span class="quiet">{t('noFields')}</span>;
  return (
    <ul class="changes">
      {changes.map(({ field, before: was, after: is }) => (
        <li key={field}>
          <span class="changes-field">{fieldWords(field, action)}:</span>{' '}
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

function Decision({ on, as }: { readonly on: AuditItem['before']; readonly as: AuditItem['after'] }) {
  const told = decisionOf(on, as);
  if (told.length === 0) return <span class="quiet">{t('noFields')}</span>;
  return (
    <ul class="changes">
      {told.map(([field, value]) => (
        <li key={field}><span class="changes-field">{fieldWords(field)}:</span> {valueWords(field, value)}</li>
      ))}
    </ul>
  );
}
