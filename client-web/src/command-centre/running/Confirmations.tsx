import { useSignal } from '@preact/signals';
import type { Confirmation, ConfirmationState } from '../../shared/api/confirmations';
import { t as shared } from '../../shared/campaign-day/texts';
import { communeName } from '../../shared/desk/units';
import { compareVietnamese } from '../../shared/format/collation';
import { formatCount } from '../../shared/format/numbers';
import { formatMoment } from '../../shared/format/times';
import { DataTable, type Column } from '../../shared/ui/DataTable';
import { SelectField } from '../../shared/ui/fields';
import { t } from './texts';

const STATES: readonly ConfirmationState[] = ['none', 'changed', 'confirmed', 'postponed', 'out-of-scope'];

/** Those who still have to say something come first. */
const order = ({ state }: Confirmation): number => STATES.indexOf(state);

const TONES = { none: 'warn', changed: 'warn', confirmed: 'good', postponed: 'plain', 'out-of-scope': 'plain' } as const;

/** Which communes have said that their figures are right, and what came after. */
export function Confirmations({ all, date }: { readonly all: readonly Confirmation[]; readonly date: string }) {
  const shown = useSignal<string>('');
  const expected = all.filter(({ state }) => state !== 'postponed' && state !== 'out-of-scope');
  const confirmed = expected.filter(({ state }) => state === 'confirmed').length;
  const rows = all
    .filter(({ state }) => shown.value === '' || state === shown.value)
    .sort((left, right) => order(left) - order(right) || compareVietnamese(nameOf(left), nameOf(right)));
  return (
    <>
      <p><strong>{t('confirmed', { n: formatCount(confirmed), total: formatCount(expected.length) })}</strong></p>
      <div class="form-columns">
        <SelectField
          label={t('confirmed.filter')}
          nothing={t('confirmed.all')}
          value={shown.value}
          choices={STATES.map((state) => ({ value: state, label: shared(`confirm.state.${state}`) }))}
          change={(value) => { shown.value = value; }}
        />
      </div>
      <DataTable
        caption={t('tab.communes')}
        columns={columnsOf(date)}
        rows={rows}
        empty={t('confirmed.none')}
        keyOf={({ communeCode }) => communeCode}
      />
    </>
  );
}

const nameOf = ({ communeCode }: Confirmation): string => communeName(communeCode) ?? communeCode;

const columnsOf = (date: string): readonly Column<Confirmation>[] => [
  { key: 'commune', head: shared('commune'), cell: nameOf },
  { key: 'state', head: shared('quiet.state'), cell: ({ state }) => <span class={`day-tag day-tag-${TONES[state]}`}>{shared(`confirm.state.${state}`)}</span> },
  { key: 'at', head: shared('confirm.at'), cell: ({ confirmedAt }) => (confirmedAt ? formatMoment(confirmedAt, date) : '–') },
  { key: 'figures', head: shared('confirm.figures'), cell: ({ checkIns, people }) => (checkIns === undefined ? '–' : figures(checkIns, people ?? 0)) },
  { key: 'now', head: shared('confirm.now'), cell: ({ nowCheckIns, nowPeople }) => figures(nowCheckIns, nowPeople) },
  { key: 'note', head: shared('confirm.note'), cell: ({ note }) => note ?? '–' },
];

const figures = (checkIns: number, people: number): string =>
  shared('confirm.value', { c: formatCount(checkIns), n: formatCount(people) });
