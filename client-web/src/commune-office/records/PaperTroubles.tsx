import type { Activity } from '../../shared/api/program';
import { focusCell, headOf } from './paperRows';
import { isEditable, isEmpty, type PaperLine } from './paperSheet';
import { slipsToShow } from './paperSlips';
import { codeWords } from './recordWords';
import { t } from './texts';

interface PaperTroublesProps {
  readonly lines: readonly PaperLine[];
  readonly activities: readonly Activity[];
  readonly tried: boolean;
}

/** What is to be mended, column by column, above the table; each leads to its cell. */
export function PaperTroubles({ lines, activities, tried }: PaperTroublesProps) {
  const columns = lines.map((line, index) => ({ line, n: `${index + 1}`, troubles: troublesOf(line, activities, tried) }));
  const bad = columns.filter(({ troubles }) => troubles.length > 0);
  if (bad.length === 0) return null;
  return (
    <section class="notice notice-error" aria-label={t('paper.troubles')}>
      <ul class="troubles">
        {bad.map(({ line, n, troubles }) => (
          <li key={line.id}>
            <strong>{t('paper.column', { n })}</strong>
            {troubles.map(({ field, words }) => (
              <button type="button" class="text-button text-button-danger" key={field} onClick={() => focusCell(line.id, field)}>{words}</button>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function troublesOf(line: PaperLine, activities: readonly Activity[], tried: boolean) {
  if (line.state.kind === 'refused') return [{ field: 'time' as const, words: codeWords(line.state.code) }];
  if (!isEditable(line) || isEmpty(line)) return [];
  return slipsToShow(line, tried).map(({ field, key }) => ({ field, words: t('paper.trouble', { row: headOf(field, activities), what: t(key) }) }));
}
