import type { Totals } from '../../shared/api/totals';
import { formatCount } from '../../shared/format/numbers';
import { reportingCommunes, type ProvinceState } from '../../shared/live/province';
import { AnimatedCount } from './AnimatedCount';
import { communes } from '../model';
import { t, type CommandCentreKey } from '../texts';

export interface FigureProps {
  readonly name: CommandCentreKey;
  readonly value: number;
  readonly of?: number;
  readonly note?: string | undefined;
  readonly hero?: boolean;
}

export function Figures({ state }: { readonly state: ProvinceState }) {
  const { province } = state;
  const all = communes.value.length;
  const reporting = reportingCommunes(state);
  return (
    <dl class="figures" aria-label={t('kpi.title')}>
      <Figure name="kpi.people" value={province.people} note={trusted(province, 'people')} hero />
      <Figure name="kpi.households" value={province.households} note={trusted(province, 'households')} />
      <Figure name="kpi.businesses" value={province.businesses} />
      <Figure
        name="kpi.records"
        value={province.checkIns}
        note={province.flagged > 0 ? t('total.flagged', { n: formatCount(province.flagged) }) : undefined}
      />
      <Figure name="kpi.communes" value={reporting} {...(all > 0 ? { of: all } : {})} />
      <Figure name="kpi.teams" value={province.teamsReporting} />
    </dl>
  );
}

export function Figure({ name, value, of, note, hero = false }: FigureProps) {
  return (
    <div class={`figure ${hero ? 'figure-hero' : ''} ${of === undefined ? '' : 'figure-share'}`}>
      <dt>{t(name)}</dt>
      <dd class="figure-value">
        <AnimatedCount value={value} />
        {of !== undefined && <span class="figure-of">/{formatCount(of)}</span>}
      </dd>
      {note !== undefined && <dd class="figure-note">{note}</dd>}
      {of !== undefined && <dd class="figure-bar" style={{ '--share': value / of }} aria-hidden="true" />}
    </div>
  );
}

/** Shown only where the two totals differ: with and without the records that have an open mark. */
export function trusted(totals: Totals, field: 'people' | 'households'): string | undefined {
  const without = totals.trusted[field];
  return without === totals[field] ? undefined : t('total.trusted', { n: formatCount(without) });
}
