/** Spans that people ask for by name. */
export const PERIODS = ['today', 'week', 'month', 'quarter', 'reportingQuarter', 'year'] as const;
export type Period = (typeof PERIODS)[number];

export interface Span {
  readonly from: string;
  readonly to: string;
}

/** The span that a day lies in, up to that day. A reporting quarter runs from a 15th to a 14th (Nghị định 09/2019/NĐ-CP, Điều 12). */
export function spanOf(period: Period, today: string): Span {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  switch (period) {
    case 'today': return { from: today, to: today };
    case 'week': return { from: iso(year, month, day - ((new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7)), to: today };
    case 'month': return { from: iso(year, month, 1), to: today };
    case 'quarter': return { from: iso(year, month - ((month - 1) % 3), 1), to: today };
    case 'reportingQuarter': return { from: reportingStart(year, day >= 15 ? month + 1 : month), to: today };
    case 'year': return { from: iso(year, 1, 1), to: today };
  }
}

/** From the 15th on a day counts to the next month; the quarter began on the 15th before its first month. */
const reportingStart = (year: number, month: number): string => iso(year, month - ((month - 1) % 3) - 1, 15);

/** Months and days outside their range roll over, as the calendar does. */
const iso = (year: number, month: number, day: number): string => new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
