import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { toClipboard } from '../../shared/ui/clipboard';
import { unsent } from '../sending';
import { campaignDay, device, program } from '../team';
import { validFigures, type OwnFigures } from './ownFigures';
import { t } from './texts';
import { zaloText } from './zaloText';

interface ZaloMessageProps {
  readonly figures: OwnFigures | undefined;
  readonly today: string;
}

type Copied = { readonly kind: 'no' | 'no-figures' } | { readonly kind: 'yes' | 'by-hand'; readonly text: string };

/** Today's figures as a message for the team's group, in one touch. */
export function ZaloMessage({ figures, today }: ZaloMessageProps) {
  const copied = useSignal<Copied>({ kind: 'no' });
  const box = useRef<HTMLTextAreaElement>(null);
  const outcome = copied.value;

  const copy = async () => {
    const totals = figures && validFigures(figures, today).today;
    if (!figures || !totals) {
      copied.value = { kind: 'no-figures' };
      return;
    }
    const text = zaloText({
      teamName: device.value?.team.name ?? '',
      date: today,
      campaign: campaignDay.value?.date === today ? campaignDay.value.name : undefined,
      totals,
      fetchedAt: figures.fetchedAt,
      unsent: unsent.value,
    }, program.value);
    copied.value = { kind: (await toClipboard(text)) ? 'yes' : 'by-hand', text };
  };

  // Where the phone does not let a page copy, the text stands there selected.
  useEffect(() => {
    if (outcome.kind !== 'by-hand') return;
    box.current?.focus();
    box.current?.select();
  }, [outcome]);

  return (
    <section class="zalo" aria-label={t('zalo.copy')}>
      <button type="button" class="secondary" onClick={() => void copy()}>{t('zalo.copy')}</button>
      <div role="status">
        {outcome.kind === 'no-figures' && <p>{t('zalo.needsFigures')}</p>}
        {outcome.kind === 'yes' && <p class="zalo-done">{t('zalo.copied')}</p>}
        {outcome.kind === 'by-hand' && <p>{t('zalo.byHand')}</p>}
      </div>
      {'text' in outcome && (
        <>
          <textarea ref={box} class="zalo-text" readOnly aria-label={t('zalo.text')} rows={rowsOf(outcome.text)} value={outcome.text} />
          {typeof navigator.share === 'function' && (
            <button type="button" class="secondary" onClick={() => void share(outcome.text)}>{t('zalo.share')}</button>
          )}
        </>
      )}
    </section>
  );
}

/** So many letters fit a line of a small phone: the whole message is to be seen without scrolling in the box. */
const LETTERS = 29;

const rowsOf = (text: string): number => text.split('\n').reduce((rows, line) => rows + Math.max(1, Math.ceil(line.length / LETTERS)), 0);

async function share(text: string): Promise<void> {
  try {
    await navigator.share({ text });
  } catch {
    // The person changed their mind, or the phone has nothing to share with: the text is still there.
  }
}
