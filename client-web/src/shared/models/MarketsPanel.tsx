import { useSignal } from '@preact/signals';
import { fetchMarkets, MARKET_STATES, saveMarket, type Market, type MarketState } from '../api/models';
import type { User } from '../api/sessions';
import { communes } from '../desk/directory';
import { compareVietnamese, withoutMarks } from '../format/collation';
import { formatCount } from '../format/numbers';
import { DataTable, type Column } from '../ui/DataTable';
import { FindField } from '../ui/FindField';
import { Loaded } from '../ui/Loaded';
import { Notice } from '../ui/Notice';
import { useRemote } from '../ui/remote';
import { useSaving } from '../ui/saving';
import { toast } from '../ui/Toasts';
import { mayRun } from '../indicators/who';
import { t } from './texts';

interface MarketsPanelProps {
  readonly user: User;
  readonly place: string | undefined;
}

type Row = Market & { readonly name: string };

/** Which communes have a traditional market, and which have the model that the plan asks of them. */
export function MarketsPanel({ user, place }: MarketsPanelProps) {
  const markets = useRemote(place ?? '', () => fetchMarkets(place));
  return (
    <div class="panel">
      <h3>{t('markets')}</h3>
      <p class="section-lead">{t('markets.lead')}</p>
      <Loaded of={markets}>
        {(all) => (place === undefined
          ? <EveryCommune markets={all} user={user} done={() => void markets.reload()} />
          : <MarketTable markets={all} user={user} done={() => void markets.reload()} />)}
      </Loaded>
    </div>
  );
}

interface MarketsProps {
  readonly markets: readonly Market[];
  readonly user: User;
  done(): void;
}

function EveryCommune({ markets, user, done }: MarketsProps) {
  const open = useSignal(false);
  const sought = useSignal('');
  const count = (state: MarketState) => formatCount(markets.filter((market) => market.state === state).length);
  const names = new Map(communes.value.map(({ code, fullName }) => [code, fullName]));
  const found = markets.filter(({ communeCode }) => withoutMarks(names.get(communeCode) ?? '').includes(withoutMarks(sought.value.trim())));
  return (
    <>
      <p>
        {t('markets.counts', {
          with: count('with'),
          without: count('without'),
          unknown: count('not-known'),
          n: formatCount(markets.filter(({ satisfied }) => satisfied).length),
          total: formatCount(markets.length),
        })}
      </p>
      <div class="bar">
        <button type="button" class="secondary" aria-expanded={open.value} onClick={() => { open.value = !open.value; }}>{t(open.value ? 'markets.hide' : 'markets.show')}</button>
        {open.value && (
          <FindField label={t('markets.find')} value={sought.value} change={(value) => { sought.value = value; }} />
        )}
      </div>
      {open.value && <MarketTable markets={found} user={user} done={done} />}
    </>
  );
}

function MarketTable({ markets, user, done }: MarketsProps) {
  const names = new Map(communes.value.map(({ code, fullName }) => [code, fullName]));
  const rows = markets.map((market): Row => ({ ...market, name: names.get(market.communeCode) ?? market.communeCode })).sort((left, right) => compareVietnamese(left.name, right.name));
  const columns: Column<Row>[] = [
    { key: 'name', head: t('commune'), cell: ({ name }) => name },
    { key: 'market', head: t('market'), cell: (row) => (mayRun(user, row.communeCode) ? <Choice row={row} done={done} /> : t(`market.${row.state}`)) },
    {
      key: 'models',
      head: t('market.models'),
      cell: ({ confirmedMarkets, confirmedNeighbourhoods }) =>
        t('market.confirmed', { markets: formatCount(confirmedMarkets), neighbourhoods: formatCount(confirmedNeighbourhoods) }),
    },
    { key: 'standing', head: t('market.standing'), cell: ({ satisfied }) => <div><Standing satisfied={satisfied} /></div> },
  ];
  return <DataTable caption={t('markets')} columns={columns} rows={rows} empty={t('markets.nobody')} keyOf={({ communeCode }) => communeCode} />;
}

const Standing = ({ satisfied }: { readonly satisfied: boolean | undefined }) =>
  satisfied === undefined
    ? <span class="no-figure">{t('market.unknown')}</span>
    : <span class={satisfied ? 'standing standing-met' : 'standing'}>{t(satisfied ? 'market.met' : 'market.notMet')}</span>;

function Choice({ row, done }: { readonly row: Row; done(): void }) {
  const saving = useSaving();
  const choose = (state: MarketState) => void saving.run(() => saveMarket(row.communeCode, state), () => {
    toast(t('market.saved'));
    done();
  });
  return (
    <div>
      <select
        class="market-choice"
        aria-label={t('market.of', { commune: row.name })}
        value={row.state}
        disabled={saving.busy.value}
        onChange={(event) => choose(event.currentTarget.value as MarketState)}
      >
        {MARKET_STATES.map((state) => <option key={state} value={state}>{t(`market.${state}`)}</option>)}
      </select>
      {saving.problem.value !== undefined && <Notice kind="error">{saving.problem.value}</Notice>}
    </div>
  );
}
