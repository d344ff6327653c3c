import { classOf } from '../../../command-centre/map/ladder';
import { classesOf } from '../../../command-centre/map/measures';
import type { Mark, Reading } from '../../../command-centre/map/reading';
import type { Commune } from '../../../shared/api/communes';
import type { Measure, StatisticsPage, StatisticsView } from '../../../shared/api/statistics';
import { formatCount } from '../../../shared/format/numbers';
import { figuresOf } from '../table';
import { t } from '../texts';

/** The table's figures as colours of communes, by commune or by province before the merger. */
export function readAnswer(communes: readonly Commune[], page: StatisticsPage, view: StatisticsView, measure: Measure, trusted: boolean): Reading {
  const figures = new Map(page.items.map((row) => [row.keys[0] ?? '', figuresOf(row, trusted)[measure] ?? 0]));
  return view.groupBy[0] === 'formerProvince' ? byFormerProvince(communes, figures) : byCommune(communes, figures);
}

function byCommune(communes: readonly Commune[], figures: ReadonlyMap<string, number>): Reading {
  const { starts, steps } = classesOf(figures.values());
  return readingOf(steps, communes, ({ code, fullName }) => {
    const figure = figures.get(code) ?? 0;
    return { figure, step: classOf(figure, starts), words: `${fullName}: ${formatCount(figure)}` };
  });
}

/** A few provinces need no classes: each is a step of its own, which the legend names. */
function byFormerProvince(communes: readonly Commune[], figures: ReadonlyMap<string, number>): Reading {
  const steps = [...figures].filter(([, figure]) => figure > 0).sort(([, one], [, other]) => one - other);
  return readingOf(steps.map(([province, figure]) => `${province}: ${formatCount(figure)}`), communes, ({ fullName, formerProvince = '' }) => {
    const figure = figures.get(formerProvince) ?? 0;
    const words = t('map.former', { commune: fullName, province: formerProvince, n: formatCount(figure) });
    return { figure, step: steps.findIndex(([province]) => province === formerProvince), words };
  });
}

interface Placed {
  readonly figure: number;
  readonly step: number;
  readonly words: string;
}

const readingOf = (steps: readonly string[], communes: readonly Commune[], placeOf: (commune: Commune) => Placed): Reading => ({
  ramp: 'figure',
  zero: 'legend.none.activity',
  steps,
  marks: new Map(communes.map((commune) => [commune.code, markOf(placeOf(commune))])),
});

const markOf = ({ figure, step, words }: Placed): Mark =>
  figure > 0 ? { kind: 'step', step, figure, words, brief: formatCount(figure) } : { kind: 'zero', words, brief: formatCount(figure) };
