import { GROUPINGS, parametersOf, type Grouping, type StatisticsView } from '../../shared/api/statistics';

/** The first question: this year's work by commune. */
export const firstView = (today: string): StatisticsView => ({
  from: `${today.slice(0, 4)}-01-01`, to: today, groupBy: ['commune'], commune: '', kind: '', activity: '', work: '',
});

/** The question as text for the address: whoever opens the link sees the same table. */
export const toAddress = (view: StatisticsView): string =>
  new URLSearchParams(Object.entries(parametersOf(view)).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]))).toString();

/** What an address asks for; what it leaves out or misspells is as in the first question. */
export function fromAddress(text: string | undefined, today: string): StatisticsView {
  const first = firstView(today);
  if (text === undefined) return first;
  const given = new URLSearchParams(text);
  const groupBy = (given.get('groupBy') ?? '').split(',').filter(isGrouping).slice(0, MOST_GROUPINGS);
  return {
    from: dateOr(given.get('from'), first.from),
    to: dateOr(given.get('to'), first.to),
    groupBy: given.has('groupBy') ? groupBy : [],
    commune: given.get('commune') ?? '',
    kind: given.get('kind') ?? '',
    activity: given.get('activity') ?? '',
    work: given.get('work') ?? '',
  };
}

export const MOST_GROUPINGS = 3;

const isGrouping = (name: string): name is Grouping => (GROUPINGS as readonly string[]).includes(name);

const dateOr = (given: string | null, otherwise: string): string =>
  given !== null && /^\d{4}-\d{2}-\d{2}$/.test(given) && !Number.isNaN(Date.parse(given)) ? given : otherwise;
