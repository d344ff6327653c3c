import { useSignal } from '@preact/signals';
import { fetchModels, MODEL_KINDS, type Model, type ModelKind } from '../api/models';
import type { User } from '../api/sessions';
import { Loaded } from '../ui/Loaded';
import { useRemote } from '../ui/remote';
import { mayConfirm, mayRun } from '../indicators/who';
import { MarketsPanel } from './MarketsPanel';
import { ModelDialog } from './ModelDialog';
import { ModelTable } from './ModelTable';
import { StepDialog } from './StepDialog';
import { t } from './texts';
import '../indicators/indicators.css';

export interface ModelsSectionProps {
  readonly user: User;
  /** The commune that is looked at; undefined for the province. */
  readonly place: string | undefined;
}

type Opened = { readonly what: 'model' | 'step'; readonly model: Model } | 'new';

/** Danh sách mô hình: what communes set up, how far it is, and which of it counts for the eighth target. */
export function ModelsSection({ user, place }: ModelsSectionProps) {
  const models = useRemote(place ?? '', () => fetchModels(place));
  const kind = useSignal<ModelKind | undefined>(undefined);
  const opened = useSignal<Opened | undefined>(undefined);
  // The markets count what is confirmed: they are read anew when a model moves.
  const moved = useSignal(0);
  const reload = () => {
    moved.value++;
    void models.reload();
  };
  const close = () => { opened.value = undefined; };
  const shown = opened.value;
  return (
    <section class="section indicators-desk" aria-labelledby="models-title">
      <div class="section-head">
        <h2 id="models-title">{t('title')}</h2>
        {mayRun(user, place) && <button type="button" class="primary" onClick={() => { opened.value = 'new'; }}>{t('add')}</button>}
      </div>
      <p class="section-lead">{t('lead')}</p>
      <div class="panel">
        <Kinds chosen={kind.value} choose={(next) => { kind.value = next; }} />
        <Loaded of={models}>
          {(all) => (
            <ModelTable
              models={all.filter((model) => kind.value === undefined || model.kind === kind.value)}
              showsCommune={place === undefined}
              mayChange={(model) => mayRun(user, model.communeCode)}
              confirms={mayConfirm(user)}
              open={(what, model) => { opened.value = { what, model }; }}
            />
          )}
        </Loaded>
      </div>
      <MarketsPanel key={`${place ?? ''} ${moved.value}`} user={user} place={place} />
      {shown === 'new' && place !== undefined && <ModelDialog place={place} model={undefined} done={reload} close={close} />}
      {shown !== undefined && shown !== 'new' && shown.what === 'model' && (
        <ModelDialog place={shown.model.communeCode} model={shown.model} done={reload} close={close} />
      )}
      {shown !== undefined && shown !== 'new' && shown.what === 'step' && (
        <StepDialog model={shown.model} confirms={mayConfirm(user)} done={reload} close={close} />
      )}
    </section>
  );
}

function Kinds({ chosen, choose }: { readonly chosen: ModelKind | undefined; choose(kind: ModelKind | undefined): void }) {
  return (
    <fieldset class="views" aria-label={t('filter')}>
      <button type="button" class="view" aria-pressed={chosen === undefined} onClick={() => choose(undefined)}>{t('all')}</button>
      {MODEL_KINDS.map((kind) => (
        <button type="button" key={kind} class="view" aria-pressed={chosen === kind} onClick={() => choose(kind)}>{t(`kind.${kind}`)}</button>
      ))}
    </fieldset>
  );
}
