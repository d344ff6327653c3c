import { parseDayPoint, type DayPoint as PointOfTeam } from './dayPoints';
import { DAYS } from './days';
import { request, type Result } from './http';
import { query } from './page';
import { fields, list, optionalText, text, type Parser } from './parse';

/** A support point of a day (điểm ra quân), as those need it who plan it. */
export interface DayPoint extends PointOfTeam {
  readonly communeCode: string;
  readonly villageCode: string | undefined;
  /** The day is open and the point's hours are now. */
  readonly isOpen: boolean;
}

/** What is written down of a support point. */
export type PointPlan = Omit<DayPoint, 'id' | 'cancelled' | 'isOpen'>;

const address = (date: string): string => `${DAYS}/${date}/points`;

export const fetchPoints = (date: string, commune?: string): Promise<Result<readonly DayPoint[]>> =>
  request('GET', `${address(date)}${query({ commune })}`, (value) => list(fields(value, 'points')['items'], parsePoint, 'items'));

/** Under an id the page made: pressing again after a lost answer does no harm. */
export const savePoint = (date: string, id: string, plan: PointPlan): Promise<Result<DayPoint>> =>
  request('PUT', `${address(date)}/${id}`, parsePoint, { body: JSON.stringify(plan) });

export const cancelPoint = (date: string, id: string): Promise<Result<DayPoint>> =>
  request('POST', `${address(date)}/${id}/cancel`, parsePoint, { body: '{}' });

export const parsePoint: Parser<DayPoint> = (value) => {
  const of = fields(value, 'point');
  return {
    ...parseDayPoint(value),
    communeCode: text(of, 'communeCode'),
    villageCode: optionalText(of, 'villageCode'),
    isOpen: of['isOpen'] === true,
  };
};
