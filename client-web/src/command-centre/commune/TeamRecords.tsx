import { useEffect, useRef } from 'preact/hooks';
import { fetchOfTeam, type ListedRecord } from '../../shared/api/records';
import { formatTime } from '../../shared/format/times';
import { DataTable } from '../../shared/ui/DataTable';
import { Loaded } from '../../shared/ui/Loaded';
import { fetchAll, useRemote } from '../../shared/ui/remote';
import { doneWords, resultWords } from './recordWords';
import { t } from './texts';

interface TeamRecordsProps {
  readonly commune: string;
  readonly team: string;
  readonly name: string;
  readonly date: string;
  /** Goes up when the team's figures moved: then there is something new to fetch. */
  readonly moved: number;
}

/** More than a team records in a day. */
const MOST = 500;
/** A busy team does not make the page ask with every record. */
const WAIT_MS = 2_000;

/** A team's single records of the day, the last bottom of the drill-down. */
export function TeamRecords({ commune, team, name, date, moved }: TeamRecordsProps) {
  const records = useRemote(`${date} ${team}`, () => fetchAll((after) => fetchOfTeam(date, team, after), MOST));
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => { title.current?.focus(); }, []);
  useEffect(() => {
    if (moved === 0) return undefined;
    const timer = setTimeout(() => void records.reload(), WAIT_MS);
    return () => clearTimeout(timer);
  }, [moved, records]);
  return (
    <section class="pane commune-records" aria-labelledby="records-title">
      <div class="pane-head">
        <h3 id="records-title" ref={title} tabIndex={-1}>{t('records', { team: name })}</h3>
        <a href={`#xa/${commune}`}>{t('records.close')}</a>
      </div>
      {/* What scrolls must be reachable by keyboard. */}
      <section class="commune-scroll" tabIndex={0} aria-labelledby="records-title">
        <Loaded of={records}>{(all) => <Records all={[...all].sort((one, other) => other.occurredAt.getTime() - one.occurredAt.getTime())} caption={name} />}</Loaded>
      </section>
    </section>
  );
}

function Records({ all, caption }: { readonly all: readonly ListedRecord[]; readonly caption: string }) {
  return (
    <DataTable
      caption={t('records', { team: caption })}
      rows={all}
      empty={t('records.none')}
      keyOf={({ id }) => id}
      columns={[
        { key: 'time', head: t('column.time'), cell: ({ occurredAt }) => formatTime(occurredAt) },
        { key: 'what', head: t('column.what'), cell: (record) => doneWords(record) },
        { key: 'results', head: t('column.results'), cell: (record) => resultWords(record).map((words) => <span key={words} class="record-result">{words}</span>) },
        { key: 'check', head: t('column.check'), cell: ({ flags }) => (flags.length > 0 ? t('flagged') : '') },
      ]}
    />
  );
}
