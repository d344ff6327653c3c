import { useSignal } from '@preact/signals';
import { fetchGuides, GUIDE_STATES, type GuideState } from '../../shared/api/materials';
import { Loaded } from '../../shared/ui/Loaded';
import { fetchAll, useRemote } from '../../shared/ui/remote';
import { Tabs } from '../../shared/ui/Tabs';
import { place, rights } from '../model';
import { GuideCard } from './GuideCard';
import { ProposeDialog } from './ProposeDialog';
import { t } from './texts';

const ORDER = ['published', 'proposed', 'approved', 'withdrawn'] as const satisfies readonly GuideState[];
const MOST = 500;
const LIMIT = 100;

/** Guides by how far they have come; whoever only reads sees the published ones. */
export function GuidesSection() {
  const proposing = useSignal(false);
  const asked = GUIDE_STATES.find((state) => state === place.value.inside) ?? 'published';
  const mayHandle = rights.value.proposes || rights.value.approves;
  const state = mayHandle ? asked : 'published';
  const guides = useRemote(state, () => fetchAll((after) => fetchGuides(state, LIMIT, after), MOST));
  const reload = () => void guides.reload();
  const list = (
    <Loaded of={guides}>
      {(all) => (all.length === 0 ? <p class="panel nothing">{t('none')}</p> : (
        <ul class="cards">{all.map((guide) => <GuideCard key={guide.id} guide={guide} done={reload} />)}</ul>
      ))}
    </Loaded>
  );
  return (
    <section class="section" aria-labelledby="guides-title">
      <div class="section-head">
        <h2 id="guides-title">{t('title')}</h2>
        {rights.value.proposes && <button type="button" class="primary" onClick={() => { proposing.value = true; }}>{t('propose')}</button>}
      </div>
      <p class="section-lead">{t('lead')}</p>
      {mayHandle ? (
        <Tabs
          label={t('title')}
          tabs={ORDER.map((id) => ({ id, label: t(`tab.${id}`) }))}
          current={state}
          choose={(next) => { location.hash = `#tai-lieu/${next}`; }}
        >
          {list}
        </Tabs>
      ) : list}
      {proposing.value && (
        <ProposeDialog
          close={() => { proposing.value = false; }}
          done={() => { location.hash = '#tai-lieu/proposed'; reload(); }}
        />
      )}
    </section>
  );
}
