import { useMemo } from 'preact/hooks';
import { fetchPoints } from '../../shared/api/pointDesk';
import { fetchProgram } from '../../shared/api/program';
import { parseProgramLists } from '../../shared/api/programLists';
import { PointsTable } from '../../shared/campaign-day/PointsTable';
import { useFresh } from '../../shared/campaign-day/useFresh';
import { useRemote } from '../../shared/ui/remote';
import { t } from './texts';

interface PointsProps {
  readonly commune: string;
  readonly date: string;
}

/** The commune's support points of the day: where, when, who to call. Nothing where there are none. */
export function Points({ commune, date }: PointsProps) {
  const points = useRemote(`${date} ${commune}`, () => fetchPoints(date, commune));
  const program = useRemote('', fetchProgram).state.value;
  useFresh('', points);
  const kinds = useMemo(() => (program.kind === 'ready' ? parseProgramLists(program.value.file).pointKinds : []), [program]);
  const known = points.state.value;
  if (known.kind !== 'ready' || known.value.length === 0) return null;
  return (
    <section class="pane" aria-labelledby="points-title">
      <div class="pane-head"><h3 id="points-title">{t('points')}</h3></div>
      <div class="commune-points">
        <PointsTable date={date} points={known.value} kinds={kinds} withCommune={false} edit={undefined} done={() => undefined} />
      </div>
    </section>
  );
}
