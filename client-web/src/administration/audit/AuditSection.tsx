import { useSignal } from '@preact/signals';
import { auditExportAddress, fetchAudit, type AuditFilter, type AuditItem } from '../../shared/api/audit';
import { DataTable, type Column } from '../../shared/ui/DataTable';
import { DownloadLink } from '../../shared/ui/DownloadLink';
import { Loaded } from '../../shared/ui/Loaded';
import { Notice } from '../../shared/ui/Notice';
import { failureWords } from '../../shared/ui/failureWords';
import { communeName } from '../model';
import { place } from '../place';
import { moment } from '../moment';
import { More } from '../More';
import { usePages } from '../pages';
import { AuditChanges } from './AuditChanges';
import { AuditFilters, NO_FILTER } from './AuditFilters';
import { actionWords, actorWords, subjectWords } from './auditWords';
import { t } from './texts';

/** Who changed what; the address may name one subject, as other sections link to. */
export function AuditSection() {
  const subject = place.value.inside;
  return <AuditLog key={subject} subject={subject} />;
}

function AuditLog({ subject }: { readonly subject: string | undefined }) {
  const filter = useSignal<AuditFilter>({ ...NO_FILTER, subject });
  return (
    <section class="section" aria-labelledby="audit-title">
      <div class="section-head">
        <div>
          <h2 id="audit-title">{t('title')}</h2>
          <p class="section-lead">{t('lead')}</p>
        </div>
        <div class="bar">
          <DownloadLink address={auditExportAddress(filter.value, 'xlsx')}>{t('export.xlsx')}</DownloadLink>
          <DownloadLink address={auditExportAddress(filter.value, 'csv')}>{t('export.csv')}</DownloadLink>
        </div>
      </div>
      <div class="panel">
        {subject !== undefined && (
          <p class="bar">
            <span>{t('onlySubject', { subject: subjectWords(subject) })}</span>
            <a href="#nhat-ky">{t('allSubjects')}</a>
          </p>
        )}
        <AuditFilters filter={filter.value} apply={(next) => { filter.value = { ...next, subject }; }} />
        <AuditTable filter={filter.value} />
      </div>
    </section>
  );
}

function AuditTable({ filter }: { readonly filter: AuditFilter }) {
  const pages = usePages(JSON.stringify(filter), (after) => fetchAudit(filter, after));
  return (
    <Loaded of={pages.first}>
      {() => (
        <>
          <DataTable caption={t('title')} columns={columns()} rows={pages.items} empty={t('none')} keyOf={({ id }) => id} />
          {pages.failure && <Notice kind="error">{failureWords(pages.failure)}</Notice>}
          <More of={{ hasMore: pages.hasMore, more: () => void pages.more() }} busy={pages.busy} />
        </>
      )}
    </Loaded>
  );
}

const columns = (): readonly Column<AuditItem>[] => [
  { key: 'at', head: t('column.at'), cell: ({ at }) => <time class="when" dateTime={at.toISOString()}>{moment(at)}</time> },
  { key: 'actor', head: t('column.actor'), cell: actorWords },
  { key: 'action', head: t('column.action'), cell: ({ action }) => actionWords(action) },
  {
    key: 'subject',
    head: t('column.subject'),
    cell: ({ subject, communeCode }) => (
      <>{subjectWords(subject)}{communeCode !== undefined && communeCode !== subject && <small>{communeName(communeCode)}</small>}</>
    ),
  },
  { key: 'changes', head: t('column.changes'), cell: (item) => <AuditChanges of={item} /> },
];
