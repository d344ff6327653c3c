import { nothing, request, type Result } from './http';

/** What a commune's own plan aims at for an indicator; no value takes it back. */
export interface NewIndicatorTarget {
  readonly year: number;
  readonly indicator: string;
  readonly value: number | null;
  readonly planNumber: string | undefined;
  readonly planDate: string | undefined;
}

export const giveIndicatorTarget = (commune: string, target: NewIndicatorTarget): Promise<Result<undefined>> =>
  request('PUT', `/api/v1/communes/${commune}/indicator-targets`, nothing, { body: JSON.stringify(target) });
