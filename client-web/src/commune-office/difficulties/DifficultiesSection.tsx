import { useSignal } from '@preact/signals';
import { fetchDifficulties, type Difficulty } from '../../shared/api/difficulties';
import { formatCount } from '../../shared/format/numbers';
import { Loaded } from '../../shared/ui/Loaded';
import { fetchAll, useRemote } from '../../shared/ui/remote';
import { communeCode, user } from '../model';
import { DifficultyCard } from '../../shared/difficulties/DifficultyCard';
import { DifficultyFilters, queryOf, UNFILTERED, type Filters } from './DifficultyFilters';
import { t } from '../../shared/difficulties/texts';
import { countWaiting } from './waiting';

/** Beyond this a list is filtered, not read. */
const MOST = 500;
const LIMIT = 100;
const PAGE = 20;

/** What the teams met with: urgent ones first, with all that was done about them. */
export function DifficultiesSection() {
  const filters = useSignal<Filters>(UNFILTERED);
  const key = JSON.stringify([communeCode.value, filters.value]);
  const ask = (urgent: boolean) => () =>
    fetchAll((after) => fetchDifficulties({ ...queryOf(filters.value), commune: communeCode.value, urgent }, LIMIT, after), MOST);
  const urgent = useRemote(`urgent ${key}`, ask(true));
  const others = useRemote(`others ${key}`, ask(false));
  const reload = () => {
    void urgent.reload();
    void others.reload();
    void countWaiting();
  };
  return (
    <section class="section" aria-labelledby="difficulties-title">
      <h2 id="difficulties-title">{t('title')}</h2>
      <p class="section-lead">{t(user.value?.role === 'department' ? 'lead.department' : 'lead')}</p>
      <DifficultyFilters filters={filters.value} change={(next) => { filters.value = next; }} />
      <Loaded of={urgent}>
        {(pressing) => (
          <Loaded of={others}>
            {(rest) => (pressing.length + rest.length === 0 ? <p class="panel nothing">{t('none')}</p> : (
              <>
                {pressing.length > 0 && <Cards title={t('urgent.title', { n: formatCount(pressing.length) })} of={pressing} reload={reload} />}
                {rest.length > 0 && <Cards title={t('others.title', { n: formatCount(rest.length) })} of={rest} reload={reload} />}
              </>
            ))}
          </Loaded>
        )}
      </Loaded>
    </section>
  );
}

interface CardsProps {
  readonly title: string;
  readonly of: readonly Difficulty[];
  reload(): void;
}

function Cards({ title, of, reload }: CardsProps) {
  const shown = useSignal(PAGE);
  return (
    <>
      <h3>{title}</h3>
      <ul class="cards">{of.slice(0, shown.value).map((each) => <DifficultyCard key={each.id} difficulty={each} withCommune={communeCode.value === undefined} done={reload} />)}</ul>
      {of.length > shown.value && (
        <div class="bar"><button type="button" class="secondary" onClick={() => { shown.value += PAGE; }}>{t('more')}</button></div>
      )}
    </>
  );
}
