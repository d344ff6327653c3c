import { retryDelayMs } from '../live/retry';
import { hasStatus, type Result } from './http';

/** Repeats a request while there is no answer; a refusal is an answer. */
export async function persistently<T>(fetch: () => Promise<Result<T>>): Promise<Result<T>> {
  for (let attempt = 0; ; attempt++) {
    const answer = await fetch();
    if (answer.ok || hasStatus(answer.failure, 401) || hasStatus(answer.failure, 403)) return answer;
    await new Promise((resolve) => { setTimeout(resolve, retryDelayMs(attempt)); });
  }
}
