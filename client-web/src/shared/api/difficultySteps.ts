import { DIFFICULTIES, parseDifficulty, type Difficulty } from './difficulties';
import { request, type Result } from './http';

/** Steps have ids of their own: sent again after a lost answer, they are taken once. */
export const answerDifficulty = (difficulty: string, id: string, text: string, final: boolean): Promise<Result<Difficulty>> =>
  step(difficulty, 'answer', { id, text, final });

/** Passes it on to the province or a department. */
export const escalateDifficulty = (difficulty: string, id: string, to: string, reason: string): Promise<Result<Difficulty>> =>
  step(difficulty, 'escalate', { id, to, reason });

export const resolveDifficulty = (difficulty: string, id: string, text: string | undefined): Promise<Result<Difficulty>> =>
  step(difficulty, 'resolve', { id, text });

const step = (difficulty: string, what: string, body: object): Promise<Result<Difficulty>> =>
  request('POST', `${DIFFICULTIES}/${difficulty}/${what}`, parseDifficulty, { body: JSON.stringify(body) });
