import { useSignal } from '@preact/signals';
import type { CampaignDay } from '../../shared/api/days';
import type { DayPoint } from '../../shared/api/pointDesk';
import { PointDialog } from '../../shared/campaign-day/PointDialog';
import { PointsTable } from '../../shared/campaign-day/PointsTable';
import { t } from '../../shared/campaign-day/texts';
import { villageName } from '../../shared/desk/villages';
import type { Choice } from '../../shared/ui/fields';
import { commune, lists, roster } from '../model';

interface PointsPanelProps {
  readonly code: string;
  readonly day: CampaignDay;
  readonly points: readonly DayPoint[];
  readonly mayChange: boolean;
  done(): void;
}

/** The commune's support points of the day. */
export function PointsPanel({ code, day, points, mayChange, done }: PointsPanelProps) {
  const editing = useSignal<DayPoint | 'new' | undefined>(undefined);
  const kinds = lists.value?.pointKinds ?? [];
  return (
    <section class="panel" aria-labelledby="points-title">
      <div class="section-head">
        <h3 id="points-title">{t('points.title')}</h3>
        {mayChange && <button type="button" class="primary" onClick={() => { editing.value = 'new'; }}>{t('points.add')}</button>}
      </div>
      <p class="section-lead">{t('points.lead')}</p>
      <PointsTable
        date={day.date}
        points={points}
        kinds={kinds}
        withCommune={false}
        edit={mayChange ? (point) => { editing.value = point; } : undefined}
        done={done}
      />
      {editing.value && (
        <PointDialog
          date={day.date}
          kinds={kinds}
          communes={[{ value: code, label: commune.value?.fullName ?? '' }]}
          villages={villages()}
          point={editing.value === 'new' ? undefined : editing.value}
          done={done}
          close={() => { editing.value = undefined; }}
        />
      )}
    </section>
  );
}

function villages(): readonly Choice[] {
  const known = roster.state.value;
  if (known.kind !== 'ready') return [];
  return known.value.villages.filter(({ retiredOn }) => retiredOn === undefined).map((village) => ({ value: village.code, label: villageName(village) }));
}
