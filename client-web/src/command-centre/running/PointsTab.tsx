import { useSignal } from '@preact/signals';
import type { CampaignDay } from '../../shared/api/days';
import type { DayPoint } from '../../shared/api/pointDesk';
import type { FetchedProgram } from '../../shared/api/program';
import { parseProgramLists } from '../../shared/api/programLists';
import { PointDialog } from '../../shared/campaign-day/PointDialog';
import { PointsTable } from '../../shared/campaign-day/PointsTable';
import { t } from '../../shared/campaign-day/texts';
import { communeName } from '../../shared/desk/units';
import { compareVietnamese, withoutMarks } from '../../shared/format/collation';
import { useMemo } from 'preact/hooks';
import { FindField } from '../../shared/ui/FindField';
import { communeChoices } from './choices';

interface PointsTabProps {
  readonly day: CampaignDay;
  readonly points: readonly DayPoint[];
  readonly program: FetchedProgram;
  readonly mayAct: boolean;
  done(): void;
}

/** The support points of the whole province, by commune. */
export function PointsTab({ day, points, program, mayAct, done }: PointsTabProps) {
  const editing = useSignal<DayPoint | 'new' | undefined>(undefined);
  const asked = useSignal('');
  const kinds = useMemo(() => parseProgramLists(program.file).pointKinds, [program]);
  const wanted = withoutMarks(asked.value.trim());
  const name = ({ communeCode }: DayPoint) => communeName(communeCode) ?? '';
  const found = points
    .filter((point) => withoutMarks(name(point)).includes(wanted))
    .sort((left, right) => compareVietnamese(name(left), name(right)) || (left.from < right.from ? -1 : 1));
  return (
    <>
      <p class="section-lead">{t('points.lead')}</p>
      <div class="bar">
        <FindField label={t('points.find')} value={asked.value} change={(value) => { asked.value = value; }} />
        {mayAct && <button type="button" class="secondary" onClick={() => { editing.value = 'new'; }}>{t('points.add')}</button>}
      </div>
      <PointsTable
        date={day.date}
        points={found}
        kinds={kinds}
        withCommune
        edit={mayAct ? (point) => { editing.value = point; } : undefined}
        done={done}
      />
      {editing.value && (
        <PointDialog
          date={day.date}
          kinds={kinds}
          communes={communeChoices(day)}
          point={editing.value === 'new' ? undefined : editing.value}
          done={done}
          close={() => { editing.value = undefined; }}
        />
      )}
    </>
  );
}
