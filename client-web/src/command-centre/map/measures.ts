import type { Commune } from '../../shared/api/communes';
import { NO_TOTALS, type Totals } from '../../shared/api/totals';
import { formatCount } from '../../shared/format/numbers';
import { formatMoment } from '../../shared/format/times';
import { classOf, ladder } from './ladder';
import type { Plain, Ramp } from './palette';
import type { Mark, Reading } from './reading';
import { t, type MapKey } from './texts';

/** What a map is coloured by; an activity by its code. */
export type Measure = 'people' | 'target' | 'last' | 'check' | `activity/${string}`;

/** Why an area without records is not one that is late. */
export type Condition = Extract<Plain, 'weak' | 'postponed' | 'outside'>;

export interface MapFigures {
  readonly date: string;
  /** When the figures were right. */
  readonly at: Date;
  readonly totals: ReadonlyMap<string, Totals>;
  /** What each commune was given as its target, and how far it is. */
  readonly targets: ReadonlyMap<string, TargetShare>;
  readonly conditions: ReadonlyMap<string, Condition>;
}

export interface TargetShare {
  readonly reached: number;
  readonly target: number;
}

/** What the map shows of the communes when it is coloured by the measure. */
export function readMap(communes: readonly Commune[], measure: Measure, figures: MapFigures): Reading {
  switch (measure) {
    case 'people':
      return byFigure(communes, figures, 'figure', ({ people }) => people, 'words.people');
    case 'check':
      return byFigure(communes, figures, 'check', ({ flagged }) => flagged, 'words.check', 'words.nothingToCheck');
    case 'target':
      return byTarget(communes, figures);
    case 'last':
      return byLast(communes, figures);
    default:
      return byFigure(communes, figures, 'figure', ({ results }) => results[measure.slice('activity/'.length)] ?? 0, 'words.activity', 'words.notThis');
  }
}

type Count = (totals: Totals) => number;

function byFigure(communes: readonly Commune[], figures: MapFigures, ramp: Ramp, count: Count, words: MapKey, none: MapKey = 'plain.zero'): Reading {
  const { starts, steps } = classesOf(communes.map(({ code }) => count(totalsOf(figures, code))));
  return {
    ramp,
    zero: none,
    steps,
    marks: marked(communes, figures, (code, totals) => {
      const figure = count(totals);
      if (figure > 0) return { kind: 'step', step: classOf(figure, starts), figure, words: t(words, { n: formatCount(figure) }), brief: formatCount(figure) };
      return totals.checkIns > 0 ? { kind: 'zero', words: t(none), brief: formatCount(0) } : nothingYet(code, figures);
    }),
  };
}

const PERCENT_STARTS = [0, 0.25, 0.5, 0.75, 1];

function byTarget(communes: readonly Commune[], figures: MapFigures): Reading {
  return {
    ramp: 'figure',
    zero: 'plain.zero',
    steps: (['share.0', 'share.25', 'share.50', 'share.75', 'share.100'] as const).map((key) => t(key)),
    marks: marked(communes, figures, (code) => {
      const share = figures.targets.get(code);
      if (!share || share.target <= 0) return { kind: 'missing', words: t('plain.missing'), brief: t('plain.missing') };
      const words = t('words.target', { p: percentOf(share), n: formatCount(share.reached), m: formatCount(share.target) });
      return { kind: 'step', step: classOf(share.reached / share.target, PERCENT_STARTS), figure: share.reached / share.target, words, brief: `${percentOf(share)}%` };
    }),
  };
}

/** Whole percents, never rounded up: 99,9 % is not there yet. */
const percentOf = ({ reached, target }: TargetShare): string => formatCount(Math.floor((100 * reached) / target));

const MINUTE_MS = 60_000;
/** The least minutes of each class, the longest wait first. */
const WAITED_MINUTES = [120, 60, 30, 15, 0];

function byLast(communes: readonly Commune[], figures: MapFigures): Reading {
  return {
    ramp: 'figure',
    zero: 'plain.zero',
    steps: (['last.120', 'last.60', 'last.30', 'last.15', 'last.0'] as const).map((key) => t(key)),
    marks: marked(communes, figures, (code, { lastAt }) => {
      if (!lastAt) return nothingYet(code, figures);
      const minutes = Math.max(0, Math.floor((figures.at.getTime() - lastAt.getTime()) / MINUTE_MS));
      const step = WAITED_MINUTES.findIndex((least) => minutes >= least);
      const time = formatMoment(lastAt, figures.date);
      return { kind: 'step', step, figure: lastAt.getTime(), words: t('words.last', { t: time }), brief: time };
    }),
  };
}

/** Nothing recorded: late, or an area from which nothing is to be expected now. */
function nothingYet(code: string, { conditions }: MapFigures): Mark {
  const kind = conditions.get(code) ?? 'zero';
  return { kind, words: t(`plain.${kind}`), brief: t(`plain.${kind}`) };
}

const totalsOf = ({ totals }: MapFigures, code: string): Totals => totals.get(code) ?? NO_TOTALS;

const marked = (communes: readonly Commune[], figures: MapFigures, mark: (code: string, totals: Totals) => Mark): ReadonlyMap<string, Mark> =>
  new Map(communes.map(({ code }) => [code, mark(code, totalsOf(figures, code))]));

/** The classes of counts that a map shows: where each begins, and in words. */
export function classesOf(counts: Iterable<number>): { readonly starts: readonly number[]; readonly steps: readonly string[] } {
  const starts = ladder(Math.max(0, ...counts));
  return { starts, steps: starts.map((start, index) => rangeWords(start, starts[index + 1])) };
}

/** A class of counts in words: from its start to below the next one's. */
function rangeWords(start: number, next: number | undefined): string {
  if (next === undefined) return t('range.more', { n: formatCount(start) });
  return next === start + 1 ? formatCount(start) : `${formatCount(start)}–${formatCount(next - 1)}`;
}
