import { useSignal } from '@preact/signals';
import { fetchBoundaries, removeBoundaries, type Shape } from '../../shared/api/boundaries';
import { formatCount } from '../../shared/format/numbers';
import { Loaded } from '../../shared/ui/Loaded';
import { useRemote, type Loading } from '../../shared/ui/remote';
import { toast } from '../../shared/ui/Toasts';
import { ConfirmDialog } from '../../shared/ui/ConfirmDialog';
import { BoundaryImport } from './BoundaryImport';
import { BoundaryMap } from './BoundaryMap';
import { t } from './texts';

export function BoundariesSection() {
  const current = useRemote('boundaries', fetchBoundaries);
  return (
    <section class="section" aria-labelledby="boundaries-title">
      <div>
        <h2 id="boundaries-title">{t('title')}</h2>
        <p class="section-lead">{t('lead')}</p>
      </div>
      <BoundaryImport imported={() => void current.reload()} />
      <Loaded of={current}>{(shapes) => <InForce shapes={shapes} current={current} />}</Loaded>
    </section>
  );
}

function InForce({ shapes, current }: { readonly shapes: readonly Shape[]; readonly current: Loading<readonly Shape[]> }) {
  const asked = useSignal(false);
  if (shapes.length === 0) {
    return (
      <div class="panel">
        <h3>{t('current')}</h3>
        <p>{t('current.none')}</p>
      </div>
    );
  }
  return (
    <div class="panel">
      <div class="section-head">
        <div>
          <h3>{t('current')}</h3>
          <p class="help">{t('current.count', { n: formatCount(shapes.length) })}</p>
        </div>
        <button type="button" class="secondary secondary-danger" onClick={() => { asked.value = true; }}>{t('remove')}</button>
      </div>
      <BoundaryMap shapes={shapes} />
      {asked.value && (
        <ConfirmDialog
          title={t('remove.title')}
          text={t('remove.text')}
          action={t('remove')}
          danger
          send={removeBoundaries}
          done={() => { toast(t('removed')); void current.reload(); }}
          close={() => { asked.value = false; }}
        />
      )}
    </div>
  );
}
