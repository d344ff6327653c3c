import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { FIELD_STATES, fetchQuietCommunes, type FieldState, type QuietCommune, type QuietList } from '../../shared/api/quietLists';
import { behind } from '../../shared/campaign-day/behind';
import { CallLink } from '../../shared/campaign-day/CallLink';
import { t as shared } from '../../shared/campaign-day/texts';
import { useFresh } from '../../shared/campaign-day/useFresh';
import { FIELD_TONES, fieldWords } from '../../shared/campaign-day/words';
import * as directory from '../../shared/desk/directory';
import { communeName } from '../../shared/desk/units';
import { withoutMarks } from '../../shared/format/collation';
import { formatCount } from '../../shared/format/numbers';
import { dateInVietnam, formatClock, formatMoment } from '../../shared/format/times';
import { DataTable, type Column } from '../../shared/ui/DataTable';
import { FindField } from '../../shared/ui/FindField';
import { Loaded } from '../../shared/ui/Loaded';
import { useRemote } from '../../shared/ui/remote';
import '../../shared/campaign-day/campaign-day.css';
import { communes, now, state } from '../model';
import '../running/running.css';
import { daySign } from '../running/sign';
import './quiet.css';
import { TeamsDialog } from './TeamsDialog';
import { t } from './texts';
import { countStates, isToAsk } from './waiting';

/** Who has not recorded yet, why that may be, and whom to call. */
export function QuietSection() {
  const date = state.value?.date ?? dateInVietnam(now.value);
  const quiet = useRemote(date, () => fetchQuietCommunes(date));
  const known = quiet.state.value;
  useFresh(`${daySign.value} ${behind(state.value?.province.lastAt, known.kind === 'ready' ? known.value : undefined, now.value)}`, quiet);
  useEffect(() => { directory.communes.value = communes.value; }, [communes.value]);
  return (
    <div class="desk desk-section">
      <section class="section quiet-section" aria-labelledby="quiet-title">
        <h2 id="quiet-title">{t('title')}</h2>
        <p class="section-lead">{t('lead')}</p>
        <Loaded of={quiet}>{(list) => <Communes list={list} date={date} />}</Loaded>
      </section>
    </div>
  );
}

/** All of them, those to ask, or one state. */
type Filter = 'all' | 'to-ask' | FieldState;

function Communes({ list, date }: { readonly list: QuietList<QuietCommune>; readonly date: string }) {
  const filter = useSignal<Filter>('to-ask');
  const asked = useSignal('');
  const opened = useSignal<string | undefined>(undefined);
  const wanted = withoutMarks(asked.value.trim());
  const rows = list.items.filter((each) => passes(each, filter.value) && withoutMarks(communeName(each.communeCode) ?? '').includes(wanted));
  return (
    <>
      <div class="panel">
        <Filters items={list.items} current={filter.value} choose={(next) => { filter.value = next; }} />
        <div class="bar">
          <FindField label={t('filter.find')} value={asked.value} change={(value) => { asked.value = value; }} />
          <span class="quiet-words">{t('at', { t: formatClock(list.at) })}</span>
        </div>
        <DataTable
          caption={t('title')}
          columns={columnsOf(date, (code) => { opened.value = code; })}
          rows={rows}
          empty={filter.value === 'to-ask' && wanted === '' ? t('none.waiting') : shared('quiet.none')}
          keyOf={({ communeCode }) => communeCode}
        />
      </div>
      {opened.value !== undefined && <TeamsDialog date={date} commune={opened.value} close={() => { opened.value = undefined; }} />}
    </>
  );
}

const passes = (each: QuietCommune, filter: Filter): boolean =>
  filter === 'all' || (filter === 'to-ask' ? isToAsk(each) : each.state === filter);

interface FiltersProps {
  readonly items: readonly QuietCommune[];
  readonly current: Filter;
  choose(filter: Filter): void;
}

function Filters({ items, current, choose }: FiltersProps) {
  const counts = countStates(items);
  const chip = (filter: Filter, label: string) => (
    <button key={filter} type="button" class="chip" aria-pressed={filter === current} onClick={() => choose(filter)}>{label}</button>
  );
  return (
    <fieldset class="chips">
      <legend class="hidden">{t('filter.state')}</legend>
      {chip('to-ask', t('filter.waiting', { n: formatCount(items.filter(isToAsk).length) }))}
      {chip('all', t('filter.all', { n: formatCount(items.length) }))}
      {FIELD_STATES.filter((each) => counts.has(each)).map((each) => chip(each, `${t(`count.${each}`)} (${formatCount(counts.get(each) ?? 0)})`))}
    </fieldset>
  );
}

const columnsOf = (date: string, open: (code: string) => void): readonly Column<QuietCommune>[] => [
  { key: 'commune', head: shared('commune'), cell: ({ communeCode }) => communeName(communeCode) ?? communeCode },
  {
    key: 'state',
    head: shared('quiet.state'),
    cell: ({ state: where, lastAt }) => <span class={`day-tag day-tag-${FIELD_TONES[where]}`}>{fieldWords(where, lastAt, date)}</span>,
  },
  { key: 'last', head: shared('quiet.last'), kind: 'figure', cell: ({ lastAt }) => (lastAt ? formatMoment(lastAt, date) : t('never')) },
  {
    key: 'teams',
    head: shared('quiet.teams'),
    kind: 'figure',
    cell: ({ reporting, teams }) => shared('quiet.teams.value', { n: formatCount(reporting), total: formatCount(teams) }),
  },
  { key: 'began', head: shared('quiet.began'), kind: 'figure', cell: ({ started }) => formatCount(started) },
  { key: 'ended', head: shared('quiet.ended'), kind: 'figure', cell: ({ finished }) => formatCount(finished) },
  { key: 'weak', head: shared('quiet.weak'), kind: 'figure', cell: ({ weakSignalTeams }) => formatCount(weakSignalTeams) },
  { key: 'call', head: shared('quiet.call'), cell: ({ office }) => <CallLink contact={office} /> },
  {
    key: 'open',
    head: t('teams.show'),
    kind: 'actions',
    cell: ({ communeCode }) => (
      <button type="button" class="text-button" aria-label={t('teams.show.of', { commune: communeName(communeCode) ?? '' })} onClick={() => open(communeCode)}>
        {t('teams.show')}
      </button>
    ),
  },
];
