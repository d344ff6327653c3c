import { useSignal } from '@preact/signals';
import { fetchVillageTargets, type VillageTarget } from '../api/indicatorTargets';
import type { ProgramIndicator } from '../api/indicators';
import { fetchVillages } from '../api/villages';
import { local } from '../desk/directory';
import { formatCount } from '../format/numbers';
import { dateInVietnam, formatDate } from '../format/times';
import { DataTable, type Column } from '../ui/DataTable';
import { Loaded } from '../ui/Loaded';
import { fetchAll, useRemote } from '../ui/remote';
import { formatTarget } from './rates';
import { t } from './texts';
import { nameOf, VillageTargetDialog } from './VillageTargetDialog';

interface VillageTargetsProps {
  /** The commune whose villages they are. */
  readonly place: string;
  readonly indicators: readonly ProgramIndicator[];
  readonly mayTarget: boolean;
}

/** Targets that the commune's plan gives its villages (V.8.1), beside its own; most plans give none. */
export function VillageTargets({ place, indicators, mayTarget }: VillageTargetsProps) {
  const year = dateInVietnam(new Date()).slice(0, 4);
  const targets = useRemote(place, () => fetchVillageTargets(place, Number(year)));
  const villages = useRemote(place, () => fetchAll((after) => fetchVillages(place, false, after)));
  const editing = useSignal<VillageTarget | 'new' | undefined>(undefined);
  return (
    <section class="panel" aria-labelledby="village-targets-title">
      <div class="section-head">
        <h3 id="village-targets-title">{t('villageTargets.title', { year })}</h3>
        {mayTarget && <button type="button" class="secondary" onClick={() => { editing.value = 'new'; }}>{t('villageTargets.add')}</button>}
      </div>
      <p class="section-lead">{t('villageTargets.lead')}</p>
      <Loaded of={villages}>
        {(known) => {
          const columns: readonly Column<VillageTarget>[] = [
            { key: 'village', head: t('villageTarget.village'), cell: ({ villageCode }) => nameOf(known, villageCode) },
            { key: 'indicator', head: t('col.indicator'), cell: (target) => indicatorWords(indicators, target) },
            { key: 'value', head: t('col.target', { year }), kind: 'figure', cell: (target) => valueWords(indicators, target) },
            { key: 'plan', head: t('villageTarget.plan'), cell: planWords },
            ...(mayTarget ? [{
              key: 'actions',
              head: t('col.actions'),
              kind: 'actions' as const,
              cell: (target: VillageTarget) => (
                <button
                  type="button"
                  class="text-button"
                  aria-label={t('target.edit.of', { name: `${nameOf(known, target.villageCode)}, ${indicatorWords(indicators, target)}` })}
                  onClick={() => { editing.value = target; }}
                >
                  {t('target.edit')}
                </button>
              ),
            }] : []),
          ];
          return (
            <>
              <Loaded of={targets}>
                {(all) => (
                  <DataTable
                    caption={t('villageTargets.title', { year })}
                    columns={columns}
                    rows={all}
                    empty={t('villageTargets.none')}
                    keyOf={({ villageCode, indicator }) => `${villageCode} ${indicator}`}
                  />
                )}
              </Loaded>
              {editing.value && (
                <VillageTargetDialog
                  place={place}
                  villages={known}
                  indicators={indicators}
                  target={editing.value === 'new' ? undefined : editing.value}
                  done={() => void targets.reload()}
                  close={() => { editing.value = undefined; }}
                />
              )}
            </>
          );
        }}
      </Loaded>
    </section>
  );
}

const indicatorOf = (indicators: readonly ProgramIndicator[], { indicator }: VillageTarget): ProgramIndicator | undefined =>
  indicators.find(({ code }) => code === indicator);

const indicatorWords = (indicators: readonly ProgramIndicator[], target: VillageTarget): string => {
  const indicator = indicatorOf(indicators, target);
  return indicator ? local(indicator.name) : t('none');
};

const valueWords = (indicators: readonly ProgramIndicator[], target: VillageTarget): string =>
  (indicatorOf(indicators, target)?.unit === 'modelPerCommune' ? t('models', { n: formatCount(target.value) }) : formatTarget(target));

const planWords = ({ planNumber, planDate }: VillageTarget): string =>
  [planNumber, planDate && formatDate(planDate)].filter(Boolean).join(', ') || t('villageTarget.noPlan');
