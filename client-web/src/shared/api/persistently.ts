import { retryDelayMs } from '../live/retry';
import { hasStatus, type Failure, type Result } from './http';

/** Repeats a request while there is no answer; a refusal is an answer, and so is what `final` takes for one. */
export async function persistently<T>(fetch: () => Promise<Result<T>>, final: (failure: Failure) => boolean = () => false): Promise<Result<T>> {
  for (let attempt = 0; ; attempt++) {
    const answer = await fetch();
    if (answer.ok || hasStatus(answer.failure, 401) || hasStatus(answer.failure, 403) || final(answer.failure)) return answer;
    await new Promise((resolve) => { setTimeout(resolve, retryDelayMs(attempt)); });
  }
}
