import { inForce } from '../../outbox/inForce';
import { formatCount, parseCount } from '../../shared/format/numbers';
import { prefer, preferences } from '../preferences';
import { contents } from '../sending';
import { device } from '../team';
import { visits } from '../visits';
import { coverageOf } from './coverage';
import { t, type MergeKey } from './texts';

/** What a team looks at before it leaves the village: who was met, who is to be visited again, which houses are left. */
export function Coverage() {
  const { records, corrections } = contents.value;
  const own = records.filter(({ checkIn, state }) => checkIn.teamCode === device.value?.team.code && state.kind !== 'refused');
  const total = preferences.value.villageHouseholds;
  const coverage = coverageOf(own.flatMap((record) => inForce(record, corrections) ?? []), visits.value, total);
  const come = coverage.visited + coverage.absent.length + coverage.comeBack.length + coverage.declined.length;
  return (
    <section class="coverage-card" aria-labelledby="coverage-title">
      <h2 id="coverage-title">{t('coverage.title')}</h2>
      <p class="coverage-count">
        {total === undefined ? t('coverage.only', { n: formatCount(come) }) : t('coverage.of', { n: formatCount(come), total: formatCount(total) })}
      </p>
      {total !== undefined && (
        <>
          <progress class="code-progress" max={total} value={Math.min(come, total)} aria-hidden="true" />
          <p>{t(bandOf(come / total))}</p>
        </>
      )}
      <dl class="coverage-list">
        <Line name="coverage.visited" count={coverage.visited} />
        <Line name="coverage.absent" count={coverage.absent.length} houses={coverage.absent.map(String)} />
        <Line name="coverage.comeBack" count={coverage.comeBack.length} houses={coverage.comeBack.map(String)} />
        <Line name="coverage.declined" count={coverage.declined.length} />
        {coverage.left && <Line name="coverage.left" count={coverage.leftCount ?? 0} houses={coverage.left} />}
      </dl>
      {total === undefined && <p class="help">{t('coverage.noTotal')}</p>}
      <label class="field">
        <span class="field-label">{t('coverage.total')}</span>
        <input
          inputMode="numeric"
          autocomplete="off"
          maxLength={5}
          value={total === undefined ? '' : String(total)}
          onChange={(event) => prefer({ villageHouseholds: parseCount(event.currentTarget.value) || undefined })}
        />
      </label>
    </section>
  );
}

/** Bands by share of the houses: from nine of ten on nearly all are visited, below one of ten it has just begun. */
function bandOf(share: number): MergeKey {
  if (share >= 0.9) return 'coverage.band.done';
  if (share >= 0.6) return 'coverage.band.nearly';
  return share >= 0.1 ? 'coverage.band.far' : 'coverage.band.begun';
}

/** More numbers than anybody reads are cut: the count says how many there are. */
const MOST_HOUSES = 40;

function Line({ name, count, houses = [] }: { readonly name: MergeKey; readonly count: number; readonly houses?: readonly string[] }) {
  const numbers = houses.slice(0, MOST_HOUSES).join(', ') + (houses.length > MOST_HOUSES ? ', …' : '');
  return (
    <div>
      <dt>{t(name)}</dt>
      <dd>{formatCount(count)}{numbers !== '' && <small>{t('coverage.houses', { numbers })}</small>}</dd>
    </div>
  );
}
