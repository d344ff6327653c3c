import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { MAX_CODES, toSeries } from '../../outbox/qr/series';
import { formatCount } from '../../shared/format/numbers';
import { Qr } from '../../shared/ui/Qr';
import { fileText } from '../handOver';
import { t } from './texts';

/** Long enough for a slow camera to read one. */
const SHOWN_MS = 900;

/** Everything unsent as codes on the screen, one after another, round and round. */
export function GiveCodes({ end }: { end(): void }) {
  const codes = useSignal<readonly string[] | undefined>(undefined);
  const at = useSignal(0);
  const moving = useSignal(true);
  useEffect(() => {
    void fileText().then(async (text) => { codes.value = text === undefined ? [] : await toSeries(text); });
    const timer = setInterval(() => { if (moving.value) step(1); }, SHOWN_MS);
    return () => clearInterval(timer);
  }, []);

  const count = codes.value?.length ?? 0;
  const step = (by: number) => { at.value = (at.value + by + Math.max(1, codes.value?.length ?? 1)) % Math.max(1, codes.value?.length ?? 1); };
  const stay = (by: number) => () => {
    moving.value = false;
    step(by);
  };
  const place = { i: formatCount(at.value + 1), n: formatCount(count) };
  const code = codes.value?.[at.value];
  return (
    <div class="codes">
      <h2>{t('give.title')}</h2>
      {codes.value && count === 0 && <p class="notice">{t('give.nothing')}</p>}
      {count > MAX_CODES && <p class="notice notice-warn">{t('give.tooMany')}</p>}
      {code !== undefined && count <= MAX_CODES && (
        <>
          <div class="code-paper"><Qr text={code} label={t('give.alt', place)} correction="medium" /></div>
          <p class="code-place">{t('give.code', place)}</p>
          {count > 1 && (
            <div class="code-steps">
              <button type="button" class="secondary" onClick={stay(-1)}>{t('give.previous')}</button>
              <button type="button" class="secondary" onClick={() => { moving.value = !moving.value; }}>{t(moving.value ? 'give.pause' : 'give.resume')}</button>
              <button type="button" class="secondary" onClick={stay(1)}>{t('give.next')}</button>
            </div>
          )}
        </>
      )}
      <button type="button" class="primary" onClick={end}>{t('give.done')}</button>
    </div>
  );
}
