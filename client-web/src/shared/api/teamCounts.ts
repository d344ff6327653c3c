import { request, type Result } from './http';
import { parsePage, query, type Page } from './page';
import { fields, text } from './parse';

/** As many as the server gives at once. */
const LIMIT = 500;
/** More teams than a province has; a bound is a bound. */
const MOST_PAGES = 40;

/** How many teams each commune has in the roster, by its code. */
export async function fetchTeamCounts(): Promise<Result<ReadonlyMap<string, number>>> {
  const counts = new Map<string, number>();
  let after: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const answer: Result<Page<string>> = await request('GET', `/api/v1/teams${query({ limit: LIMIT, after })}`, parsePage((item) => text(fields(item, 'team'), 'communeCode')));
    if (!answer.ok) return answer;
    for (const code of answer.value.items) counts.set(code, (counts.get(code) ?? 0) + 1);
    after = answer.value.next;
    if (after === undefined) break;
  }
  return { ok: true, value: counts };
}
