import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Merged } from '../../outbox/mergeFile';
import { isComplete, textOf, withCode, type Reading } from '../../outbox/qr/series';
import { formatCount } from '../../shared/format/numbers';
import { takeOverText } from '../handOver';
import { openCamera, watch, type CameraFault } from './camera';
import { Coverage } from './Coverage';
import { t } from './texts';

type Taking =
  | { readonly kind: 'starting' | 'looking' | 'wrong' | 'unreadable' }
  | { readonly kind: 'fault'; readonly fault: CameraFault }
  | { readonly kind: 'reading'; readonly reading: Reading }
  | { readonly kind: 'done'; readonly merged: Merged };

/** Reads another phone's codes from its screen and takes over what they hold. */
export function TakeCodes({ end }: { end(): void }) {
  const taking = useSignal<Taking>({ kind: 'starting' });
  const round = useSignal(0);
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const stop = new AbortController();
    void take(video.current, stop, (next) => { taking.value = next; });
    return () => stop.abort();
  }, [round.value]);

  const again = () => {
    taking.value = { kind: 'starting' };
    round.value++;
  };
  const now = taking.value;
  const live = now.kind === 'starting' || now.kind === 'looking' || now.kind === 'reading';
  return (
    <div class="codes">
      {live && <h2>{t('take.title')}</h2>}
      <video class="code-picture" ref={video} muted playsInline hidden={!live} />
      <div role="status">{words(now)}</div>
      {now.kind === 'reading' && <progress class="code-progress" max={now.reading.count} value={now.reading.parts.size} aria-hidden="true" />}
      {now.kind === 'done' && <Coverage />}
      {!live && now.kind !== 'fault' && <button type="button" class="primary" onClick={again}>{t('take.again')}</button>}
      <button type="button" class="secondary" onClick={end}>{t('give.done')}</button>
    </div>
  );
}

function words(now: Taking) {
  switch (now.kind) {
    case 'fault':
      return <p class="notice notice-warn">{t(`take.${now.fault}`)}</p>;
    case 'reading':
      return <p class="code-place">{t('take.progress', { i: formatCount(now.reading.parts.size), n: formatCount(now.reading.count) })}</p>;
    case 'done':
      return (
        <p class="notice">
          {t('take.done', { n: formatCount(now.merged.taken), d: formatCount(now.merged.alreadyHere) })}
          {now.merged.foreign > 0 && ` ${t('take.foreign', { n: formatCount(now.merged.foreign) })}`}
        </p>
      );
    case 'wrong':
    case 'unreadable':
      return <p class="notice notice-error">{t(`take.${now.kind}`)}</p>;
    case 'starting':
    case 'looking':
      return <p class="help">{t(`take.${now.kind}`)}</p>;
  }
}

/** From the camera's first picture to the records on this phone; ends with the signal, and lets go of the camera then. */
async function take(video: HTMLVideoElement | null, stop: AbortController, tell: (next: Taking) => void): Promise<void> {
  const stream = await openCamera();
  if (!(stream instanceof MediaStream)) return tell({ kind: 'fault', fault: stream });
  const letGo = () => { for (const track of stream.getTracks()) track.stop(); };
  if (!video || stop.signal.aborted) return letGo();
  stop.signal.addEventListener('abort', letGo);
  video.srcObject = stream;
  await video.play();
  tell({ kind: 'looking' });
  let reading: Reading | undefined;
  await watch(video, stop.signal, (code) => {
    const next = withCode(reading, code);
    if (next === reading || next === undefined || stop.signal.aborted) return;
    reading = next;
    tell({ kind: 'reading', reading });
    if (!isComplete(reading)) return;
    stop.abort();
    void finish(reading).then(tell);
  });
}

async function finish(reading: Reading): Promise<Taking> {
  const text = await textOf(reading);
  if (text === undefined) return { kind: 'wrong' };
  const merged = await takeOverText(text);
  return merged ? { kind: 'done', merged } : { kind: 'unreadable' };
}
