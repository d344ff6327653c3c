import type { ProvinceState } from '../../shared/live/province';
import { reportingCommunes } from '../../shared/live/province';
import { formatCount } from '../../shared/format/numbers';
import { communes } from '../model';
import { AnimatedCount } from '../overview/AnimatedCount';
import { t, type WallKey } from './texts';

interface FigureProps {
  readonly name: WallKey;
  /** Undefined where nobody has told it: empty is not 0. */
  readonly value: number | undefined;
  readonly of?: number | undefined;
}

/** The province's figures: how many people, how much of the province takes part, and everything else that is counted. */
export function WallFigures({ state, teams }: { readonly state: ProvinceState; readonly teams: number | undefined }) {
  const { province, notice } = state;
  const withoutMarks = province.trusted.people;
  return (
    <dl class="wall-figures" aria-label={t('figures')}>
      <div class="wall-hero" style={{ '--digits': Math.max(7, formatCount(province.people).length) }}>
        <dt>{t('people')}</dt>
        <dd class="wall-value"><AnimatedCount value={province.people} /></dd>
        {withoutMarks !== province.people && <dd class="wall-note">{t('trusted', { n: formatCount(withoutMarks) })}</dd>}
      </div>
      <Figure name="communes" value={reportingCommunes(state)} of={communes.value.length || undefined} />
      <Figure name="teams" value={province.teamsReporting} of={teams} />
      <Figure name="households" value={province.households} />
      <Figure name="businesses" value={province.businesses} />
      <Figure name="records" value={province.checkIns} />
      <Figure name="check" value={province.flagged} />
      <Figure name="members" value={notice?.members} />
      <Figure name="points" value={notice?.pointsOpen} of={notice?.points || undefined} />
    </dl>
  );
}

function Figure({ name, value, of }: FigureProps) {
  return (
    <div class="wall-figure">
      <dt>{t(name)}</dt>
      {value === undefined ? <dd class="wall-none">{t('none')}</dd> : (
        <dd class="wall-value">
          <AnimatedCount value={value} />
          {of !== undefined && <span class="wall-of">/{formatCount(of)}</span>}
        </dd>
      )}
      {value !== undefined && of !== undefined && <dd class="wall-bar" style={{ '--share': of === 0 ? 0 : Math.min(1, value / of) }} aria-hidden="true" />}
    </div>
  );
}
