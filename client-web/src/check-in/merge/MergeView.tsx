import { useSignal } from '@preact/signals';
import { RECORDS } from '../view';
import { Coverage } from './Coverage';
import { GiveCodes } from './GiveCodes';
import './merge.css';
import { TakeCodes } from './TakeCodes';
import { t } from './texts';

/** Records from phone to phone by codes on the screen, and what they come to in the village. */
export function MergeView() {
  const doing = useSignal<'nothing' | 'giving' | 'taking'>('nothing');
  const end = () => { doing.value = 'nothing'; };
  return (
    <section class="section" aria-labelledby="merge-title">
      <a class="back" href={RECORDS}>‹ {t('back')}</a>
      <h1 id="merge-title" class={doing.value === 'nothing' ? undefined : 'hidden'}>{t('title')}</h1>
      {doing.value === 'giving' && <GiveCodes end={end} />}
      {doing.value === 'taking' && <TakeCodes end={end} />}
      {doing.value === 'nothing' && (
        <>
          <p class="help">{t('help')}</p>
          <button type="button" class="primary" onClick={() => { doing.value = 'taking'; }}>{t('take')}</button>
          <button type="button" class="secondary" onClick={() => { doing.value = 'giving'; }}>{t('give')}</button>
          <Coverage />
        </>
      )}
    </section>
  );
}
