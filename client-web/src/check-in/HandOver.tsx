import { useSignal } from '@preact/signals';
import type { Merged } from '../outbox/mergeFile';
import { formatCount } from '../shared/format/numbers';
import { unsent } from './sending';
import { storagePersistent } from './storage';
import { t } from './texts';
import { MERGE } from './view';

type Outcome = { readonly kind: 'none' | 'written' | 'unreadable' } | ({ readonly kind: 'merged' } & Merged);

/** Records on the way without network: as a file for the commune or another phone, or taken over from one. */
export function HandOver() {
  const outcome = useSignal<Outcome>({ kind: 'none' });

  const write = async () => {
    const { handOutFile } = await import('./handOver');
    outcome.value = { kind: (await handOutFile()) ? 'written' : 'none' };
  };
  const take = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (!file) return;
    const { takeOverFile } = await import('./handOver');
    const merged = await takeOverFile(file);
    // Emptied, so that the same file can be chosen again.
    input.value = '';
    outcome.value = merged ? { kind: 'merged', ...merged } : { kind: 'unreadable' };
  };

  return (
    <details class="hand-over folded">
      <summary>{t('handOver.title')}</summary>
      <a class="primary" href={MERGE}>{t('merge.title')}</a>
      <p class="help">{t('outbox.exportHelp')}</p>
      <button type="button" class="secondary" disabled={unsent.value === 0} onClick={() => void write()}>{t('outbox.export')}</button>
      <label class="secondary file-button">
        <span>{t('merge.file')}</span>
        <input type="file" accept="application/json,.json" onChange={(event) => void take(event.currentTarget)} />
      </label>
      <p class="help">{t('merge.help')}</p>
      <div role="status">{outcomeWords(outcome.value)}</div>
      <p class="help">{t(storagePersistent.value ? 'storage.kept' : 'storage.best')}</p>
    </details>
  );
}

function outcomeWords(outcome: Outcome) {
  switch (outcome.kind) {
    case 'none':
      return null;
    case 'written':
      return <p class="notice">{t('outbox.exported')}</p>;
    case 'unreadable':
      return <p class="notice notice-error">{t('merge.unreadable')}</p>;
    case 'merged':
      return (
        <p class="notice">
          {t('merge.done', { n: formatCount(outcome.taken), d: formatCount(outcome.alreadyHere) })}
          {outcome.foreign > 0 && ` ${t('merge.foreign', { n: formatCount(outcome.foreign) })}`}
        </p>
      );
  }
}
