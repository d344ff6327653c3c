import { DAYS } from './days';
import { request, type Result } from './http';
import { query } from './page';
import { fields, list, optionalText, text, type Parser } from './parse';

/** What is written down of a support point of a day. */
export interface PointPlan {
  readonly communeCode: string;
  readonly place: string;
  /** A code of the program's point kinds. */
  readonly kind: string;
  /** Hours in Viet Nam, `07:30`. */
  readonly from: string;
  readonly to: string;
  readonly inCharge: string | undefined;
  readonly phone: string | undefined;
  readonly partners: readonly string[];
  readonly villageCode: string | undefined;
}

/** A support point of a day (điểm ra quân). */
export interface DayPoint extends PointPlan {
  readonly id: string;
  readonly cancelled: boolean;
  /** The day is open and the point's hours are now. */
  readonly isOpen: boolean;
}

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
    id: text(of, 'id'),
    communeCode: text(of, 'communeCode'),
    place: text(of, 'place'),
    kind: text(of, 'kind'),
    from: text(of, 'from'),
    to: text(of, 'to'),
    inCharge: optionalText(of, 'inCharge'),
    phone: optionalText(of, 'phone'),
    partners: list(of['partners'] ?? [], String, 'partners'),
    villageCode: optionalText(of, 'villageCode'),
    cancelled: of['cancelled'] === true,
    isOpen: of['isOpen'] === true,
  };
};
