import type { Readiness } from '../../shared/api/readiness';

/** Nothing is known to be open; what phones without network hold nobody knows. */
export const isClear = ({ unconfirmed, held, toCheck, notFinished, phoneCount }: Readiness): boolean =>
  unconfirmed.length === 0 && held === 0 && toCheck === 0 && notFinished.length === 0 && phoneCount === 0;

export const teamsNotFinished = ({ notFinished }: Readiness): number => notFinished.reduce((sum, { teams }) => sum + teams, 0);
