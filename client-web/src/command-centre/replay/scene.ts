import type { Commune } from '../../shared/api/communes';
import { NO_TOTALS } from '../../shared/api/totals';
import { formatCount } from '../../shared/format/numbers';
import { formatTime } from '../../shared/format/times';
import { readMap, type Condition, type TargetShare } from '../map/measures';
import type { Reading } from '../map/reading';
import { AFTER_ALL, figuresAt, lastMinutesAt, sumOf, type Span } from './playback';
import { replayReading } from './replayReading';
import { momentOf } from './stored';
import { t } from './texts';
import type { Watched } from './watched';

/** What a moment of the day shows. */
export interface Scene {
  /** The moment in one figure. */
  readonly figure: string;
  /** Places that had something by then. */
  readonly begun: number;
  /** Of a figure that grows: what came after the day. */
  readonly late: number | undefined;
  /** Said when the end is what is stored. */
  readonly said: string;
  /** A place in a table. */
  cell(code: string): string;
  map(communes: readonly Commune[]): Reading;
}

export type Conditions = ReadonlyMap<string, Condition>;

/** The film of what is watched: at each minute of the day its scene. What does not change with the minute is found once. */
export function sceneOf(watched: Watched, span: Span, conditions: Conditions): (position: number) => Scene {
  switch (watched.kind) {
    case 'figure':
      return ofFigure(watched, span, conditions);
    case 'target':
      return ofTarget(watched, span, conditions);
    case 'last':
      return ofLast(watched, conditions);
  }
}

type Of<Kind> = Extract<Watched, { readonly kind: Kind }>;

const countAbove = (figures: ReadonlyMap<string, number>): number => [...figures.values()].filter((figure) => figure > 0).length;

function ofFigure({ replay }: Of<'figure'>, span: Span, conditions: Conditions): (position: number) => Scene {
  const end = figuresAt(replay, AFTER_ALL, span);
  const late = span.late ? sumOf(end) - sumOf(figuresAt(replay, span.to, span)) : undefined;
  return (position) => {
    const now = figuresAt(replay, position, span);
    const figure = formatCount(sumOf(now));
    return {
      figure,
      begun: countAbove(now),
      late,
      said: t('end.agrees', { n: figure }),
      cell: (code) => formatCount(now.get(code) ?? 0),
      map: (communes) => replayReading(communes, now, end, conditions),
    };
  };
}

const ofTarget = ({ replay, given }: Of<'target'>, span: Span, conditions: Conditions) => (position: number): Scene => {
  const now = figuresAt(replay, position, span);
  const targets = new Map<string, TargetShare>([...given].map(([code, { value }]) => [code, { reached: now.get(code) ?? 0, target: value }]));
  const met = [...targets.values()].filter(({ reached, target }) => reached >= target).length;
  const figure = `${formatCount(met)}/${formatCount(given.size)}`;
  return {
    figure,
    begun: countAbove(now),
    late: undefined,
    said: t('end.agrees.target', { n: figure }),
    cell: (code) => formatCount(now.get(code) ?? 0),
    map: (communes) => readMap(communes, 'target', { date: replay.date, at: momentOf(replay.date, position), totals: new Map(), targets, conditions }),
  };
};

const RECENT_MINUTES = 15;

const ofLast = ({ replay }: Of<'last'>, conditions: Conditions) => (position: number): Scene => {
  const last = lastMinutesAt(replay, position);
  const at = (minute: number): Date => momentOf(replay.date, minute);
  const totals = new Map([...last].map(([code, minute]) => [code, { ...NO_TOTALS, lastAt: at(minute) }]));
  return {
    figure: formatCount([...last.values()].filter((minute) => position - minute <= RECENT_MINUTES).length),
    begun: last.size,
    late: undefined,
    said: t('end.agrees.last'),
    cell: (code) => {
      const minute = last.get(code);
      return minute === undefined ? t('notYet') : formatTime(at(minute));
    },
    map: (communes) => readMap(communes, 'last', { date: replay.date, at: at(position), totals, targets: new Map(), conditions }),
  };
};
