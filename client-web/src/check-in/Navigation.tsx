import { formatCount } from '../shared/format/numbers';
import { unsent } from './sending';
import { t } from './texts';
import { RECORD, RECORDS, view } from './view';

/** Two places: where records are made, and where they are. */
export function Navigation() {
  const recording = view.value.kind === 'record';
  return (
    <nav class="places" aria-label={t('nav.title')}>
      <a href={RECORD} aria-current={recording ? 'page' : undefined}>{t('nav.record')}</a>
      <a href={RECORDS} aria-current={recording ? undefined : 'page'} class={unsent.value > 0 ? 'place-unsent' : ''}>
        {unsent.value > 0 ? t('nav.outbox', { n: formatCount(unsent.value) }) : t('nav.records')}
      </a>
    </nav>
  );
}
