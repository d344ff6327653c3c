import { isEmpty, slipIn, type PaperLine } from './paperSheet';
import { codeWords } from './recordWords';
import { t } from './texts';

/** What became of a line, in words under its column. */
export function PaperState({ line, tried }: { readonly line: PaperLine; readonly tried: boolean }) {
  switch (line.state.kind) {
    case 'received': return <span class="line-good">{t('line.received')}</span>;
    case 'held': return <span class="line-warn">{t('line.held')}</span>;
    case 'refused': return <span class="line-bad">{codeWords(line.state.code)}</span>;
    case 'sent': return <span class="line-warn">{t('line.sent')}</span>;
    case 'open': {
      const slip = tried && !isEmpty(line) ? slipIn(line) : undefined;
      return slip === undefined ? null : <span class="line-bad">{t(slip)}</span>;
    }
  }
}
