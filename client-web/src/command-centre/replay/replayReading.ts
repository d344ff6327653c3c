import type { Commune } from '../../shared/api/communes';
import { formatCount } from '../../shared/format/numbers';
import { classOf } from '../map/ladder';
import { classesOf, type Condition } from '../map/measures';
import type { Mark, Reading } from '../map/reading';
import { t as map } from '../map/texts';
import { t } from './texts';

type Figures = ReadonlyMap<string, number>;

/** The map at one moment. Its classes are those of the day's end, so that a colour means the same all the way. */
export function replayReading(communes: readonly Commune[], now: Figures, end: Figures, conditions: ReadonlyMap<string, Condition>): Reading {
  const { starts, steps } = classesOf(end.values());
  const markOf = (code: string, figure: number): Mark => {
    if (figure > 0) return { kind: 'step', step: classOf(figure, starts), figure, words: formatCount(figure), brief: formatCount(figure) };
    const kind = conditions.get(code);
    return kind ? { kind, words: map(`plain.${kind}`), brief: map(`plain.${kind}`) } : { kind: 'zero', words: t('notYet'), brief: formatCount(0) };
  };
  return {
    ramp: 'figure',
    zero: 'plain.zero',
    steps,
    marks: new Map(communes.map(({ code }) => [code, markOf(code, now.get(code) ?? 0)])),
  };
}
