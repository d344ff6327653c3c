import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { AttemptState } from './attempt';
import { t } from './texts';
import { waitOf } from './waiting';

/** What became of the attempt, said once; the countdown beside it is not read out every second. */
export function AttemptNotice({ state }: { readonly state: AttemptState }) {
  if (state.kind === 'refused') return <p class="notice notice-error" role="alert">{t(state.why)}</p>;
  if (state.kind !== 'slowed') return null;
  return (
    <div class="notice notice-warn">
      <p role="alert">{t('tooMany')} {state.until === undefined && t('tooMany.later')}</p>
      {state.until !== undefined && <Countdown until={state.until} />}
    </div>
  );
}

function Countdown({ until }: { readonly until: number }) {
  const now = useSignal(Date.now());
  useEffect(() => {
    now.value = Date.now();
    const ticking = setInterval(() => {
      now.value = Date.now();
      if (now.value >= until) clearInterval(ticking);
    }, 1000);
    return () => clearInterval(ticking);
  }, [until]);
  return <p role="timer">{words(until - now.value)}</p>;
}

function words(milliseconds: number): string {
  const { minutes, seconds } = waitOf(milliseconds);
  if (minutes > 0) return t('wait.minutes', { m: `${minutes}`, s: `${seconds}` });
  return seconds > 0 ? t('wait.seconds', { s: `${seconds}` }) : t('wait.over');
}
