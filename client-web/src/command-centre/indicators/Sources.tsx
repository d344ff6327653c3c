import { useComputed } from '@preact/signals';
import type { IndicatorFigure, ProgramIndicator } from '../../shared/api/indicators';
import { now } from '../model';
import { sourceWords } from './sourceWords';

/** Long enough to read two lines from afar. */
const SHOWN_MS = 10_000;

interface SourcesProps {
  readonly indicators: readonly ProgramIndicator[];
  readonly figures: ReadonlyMap<string, IndicatorFigure>;
}

/** The sources one after the other: a wall has two lines for them, and each is to be read whole. Where there is room all stand below one another. */
export function Sources({ indicators, figures }: SourcesProps) {
  const turn = useComputed(() => Math.floor(now.value.getTime() / SHOWN_MS));
  const sources = sourceWords(indicators, figures);
  return (
    <ul class="indicator-sources">
      {sources.map((words, index) => (
        <li key={words} class={index === turn.value % sources.length ? 'indicator-source indicator-source-now' : 'indicator-source'} title={words}>{words}</li>
      ))}
    </ul>
  );
}
