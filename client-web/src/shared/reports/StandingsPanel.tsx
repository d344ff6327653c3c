import { useSignal } from '@preact/signals';
import type { ReportStanding, ReportStandings } from '../api/periodicReports';
import { communeName } from '../desk/units';
import { formatCount } from '../format/numbers';
import { DataTable, type Column } from '../ui/DataTable';
import { SelectField } from '../ui/fields';
import { t } from './texts';
import { dueOf, stateWords } from './words';

const SHOWN = {
  all: () => true,
  missing: ({ issuedOn }) => issuedOn === undefined,
  late: ({ timing }) => timing === 'late' || timing === 'overdue',
  toReceive: ({ state }) => state === 'issued',
} as const satisfies Record<string, (standing: ReportStanding) => boolean>;

type Shown = keyof typeof SHOWN;

interface StandingsPanelProps {
  readonly standings: ReportStandings;
  open(commune: string): void;
}

/** Which communes have sent their report: in time, late, not yet. */
export function StandingsPanel({ standings, open }: StandingsPanelProps) {
  const shown = useSignal<Shown>('all');
  const { items, inTime, late, missing } = standings;
  const name = ({ communeCode }: ReportStanding) => communeName(communeCode ?? '') ?? communeCode ?? '';
  const columns: readonly Column<ReportStanding>[] = [
    { key: 'commune', head: t('col.commune'), cell: name },
    { key: 'state', head: t('col.state'), cell: stateWords },
    { key: 'due', head: t('col.due'), cell: dueOf },
    {
      key: 'actions',
      head: t('col.actions'),
      kind: 'actions',
      cell: (standing) => (
        <button type="button" class="text-button" aria-label={t('of', { what: t('view'), which: name(standing) })} onClick={() => open(standing.communeCode ?? '')}>
          {t('view')}
        </button>
      ),
    },
  ];
  return (
    <section class="panel" aria-labelledby="standings-title">
      <h3 id="standings-title">{t('communes')}</h3>
      <p class="section-lead">
        {t('communes.sum', { inTime: formatCount(inTime), late: formatCount(late), missing: formatCount(missing), of: formatCount(items.length) })}
      </p>
      <div class="form-columns">
        <SelectField
          label={t('show')}
          value={shown.value}
          choices={(Object.keys(SHOWN) as Shown[]).map((value) => ({ value, label: t(`show.${value}`) }))}
          change={(value) => { shown.value = value as Shown; }}
        />
      </div>
      <DataTable
        caption={t('communes')}
        columns={columns}
        rows={items.filter(SHOWN[shown.value])}
        empty={t('communes.none')}
        keyOf={({ communeCode }) => communeCode ?? ''}
      />
    </section>
  );
}
