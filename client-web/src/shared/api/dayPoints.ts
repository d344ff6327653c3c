import { request, type Result } from './http';
import { fields, list, optionalText, text, type Parser } from './parse';

/** A support point of a campaign day (điểm ra quân), as a team needs it. */
export interface DayPoint {
  readonly id: string;
  readonly place: string;
  /** A code of the program's point kinds. */
  readonly kind: string;
  /** `HH:mm` */
  readonly from: string;
  readonly to: string;
  readonly inCharge: string | undefined;
  readonly phone: string | undefined;
  readonly partners: readonly string[];
  readonly cancelled: boolean;
}

export const fetchDayPoints = (token: string, date: string, communeCode: string): Promise<Result<readonly DayPoint[]>> =>
  request('GET', `/api/v1/campaign-days/${date}/points?commune=${encodeURIComponent(communeCode)}`,
    (value) => list(fields(value, 'points')['items'], parseDayPoint, 'items'), { token });

export const parseDayPoint: Parser<DayPoint> = (value) => {
  const of = fields(value, 'point');
  return {
    id: text(of, 'id'),
    place: text(of, 'place'),
    kind: text(of, 'kind'),
    from: text(of, 'from'),
    to: text(of, 'to'),
    inCharge: optionalText(of, 'inCharge'),
    phone: optionalText(of, 'phone'),
    partners: list(of['partners'] ?? [], String, 'partners'),
    cancelled: of['cancelled'] === true,
  };
};
