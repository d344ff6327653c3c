import { isEmpty, type PaperLine } from './paperSheet';
import { slipsToShow } from './paperSlips';
import { codeWords } from './recordWords';
import { t } from './texts';

/** What became of a line, or all that is wrong with it, in words under its column. */
export function PaperState({ line, tried }: { readonly line: PaperLine; readonly tried: boolean }) {
  switch (line.state.kind) {
    case 'received': return <span class="line-good">{t('line.received')}</span>;
    case 'held': return <span class="line-warn">{t('line.held')}</span>;
    case 'refused': return <span class="line-bad">{codeWords(line.state.code)}</span>;
    case 'sent': return <span class="line-warn">{t('line.sent')}</span>;
    case 'open': {
      if (isEmpty(line)) return null;
      const keys = new Set(slipsToShow(line, tried).map(({ key }) => key));
      return <>{[...keys].map((key) => <span key={key} class="line-bad">{t(key)}</span>)}</>;
    }
  }
}
