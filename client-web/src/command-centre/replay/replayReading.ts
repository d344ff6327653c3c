import type { Commune } from '../../shared/api/communes';
import { formatCount } from '../../shared/format/numbers';
import { classOf, ladder } from '../map/ladder';
import { rangeWords } from '../map/measures';
import type { Mark, Reading } from '../map/reading';
import { t } from './texts';

/** The map at one moment. Its classes are those of the day's end, so that a colour means the same all the way. */
export function replayReading(communes: readonly Commune[], now: ReadonlyMap<string, number>, end: ReadonlyMap<string, number>): Reading {
  const starts = ladder(Math.max(0, ...end.values()));
  const markOf = (figure: number): Mark =>
    figure > 0
      ? { kind: 'step', step: classOf(figure, starts), figure, words: formatCount(figure), brief: formatCount(figure) }
      : { kind: 'zero', words: t('notYet'), brief: formatCount(0) };
  return {
    ramp: 'figure',
    zero: 'plain.zero',
    steps: starts.map((start, index) => rangeWords(start, starts[index + 1])),
    marks: new Map(communes.map(({ code }) => [code, markOf(now.get(code) ?? 0)])),
  };
}
