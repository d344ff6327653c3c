import { t } from './texts';

interface VerdictProps {
  readonly atEnd: boolean;
  /** Undefined until the stored totals are here. */
  readonly right: boolean | undefined;
  /** What is said when it is. */
  readonly said: string;
  reload(): void;
}

/** Whether what was watched ends at what is stored: every place by itself, not only the sum. */
export function Verdict({ atEnd, right, said, reload }: VerdictProps) {
  if (!atEnd || right === undefined) return <p class="replay-verdict" role="status">{t('end.wait')}</p>;
  if (right) return <p class="replay-verdict replay-verdict-right" role="status">✓ {said}</p>;
  return (
    <div class="notice notice-warn" role="status">
      <p>{t('end.differs')}</p>
      <button type="button" class="secondary" onClick={reload}>{t('end.reload')}</button>
    </div>
  );
}
