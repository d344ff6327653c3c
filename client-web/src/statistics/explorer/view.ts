import { byFilter, GROUPINGS, parametersOf, type Grouping, type Measure, type StatisticsView } from '../../shared/api/statistics';
import { MEASURES } from './table';

/** How an answer is looked at: it says the same in whatever order and on whatever map. */
export interface Look {
  /** What rows are sorted by and what bars and map show; undefined for what suits the question. */
  readonly by: Measure | 'name' | undefined;
  /** Without the records that are to be checked. */
  readonly trusted: boolean;
  readonly map: 'schematic' | 'geographic';
}

/** The first question: this year's work by commune. */
export const firstView = (today: string): StatisticsView => ({ from: `${today.slice(0, 4)}-01-01`, to: today, groupBy: ['commune'], ...byFilter(() => '') });

export const firstLook: Look = { by: undefined, trusted: false, map: 'schematic' };

/** Question and look as text for the address: whoever opens the link sees the same. */
export const toAddress = (view: StatisticsView, { by, trusted, map }: Look = firstLook): string =>
  new URLSearchParams(given({ ...parametersOf(view), sort: by, trusted: trusted ? 'true' : undefined, map: map === 'geographic' ? map : undefined })).toString();

/** What an address asks for; what it leaves out or misspells is as in the first question. */
export function fromAddress(text: string | undefined, today: string): StatisticsView {
  const first = firstView(today);
  if (text === undefined) return first;
  const asked = new URLSearchParams(text);
  const groupBy = (asked.get('groupBy') ?? '').split(',').filter(isGrouping).slice(0, MOST_GROUPINGS);
  return {
    from: dateOr(asked.get('from'), first.from),
    to: dateOr(asked.get('to'), first.to),
    groupBy,
    ...byFilter((filter) => asked.get(filter) ?? ''),
  };
}

export function lookFrom(text: string | undefined): Look {
  const asked = new URLSearchParams(text ?? '');
  const by = SORTS.find((sort) => sort === asked.get('sort'));
  return { by, trusted: asked.get('trusted') === 'true', map: asked.get('map') === 'geographic' ? 'geographic' : 'schematic' };
}

export const MOST_GROUPINGS = 3;

const SORTS = ['name', ...MEASURES] as const;

const given = (parameters: Readonly<Record<string, string | undefined>>): [string, string][] =>
  Object.entries(parameters).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]));

const isGrouping = (name: string): name is Grouping => (GROUPINGS as readonly string[]).includes(name);

const dateOr = (date: string | null, otherwise: string): string =>
  date !== null && /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(Date.parse(date)) ? date : otherwise;
