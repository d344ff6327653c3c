/** What is put together on the server is kept there for five seconds. */
const KEPT_MS = 5_000;

/** A sign that changes every five seconds as long as a list is older than the last record; empty while it is not. */
export const behind = (lastAt: Date | undefined, list: { readonly at: Date } | undefined, now: Date): string =>
  lastAt !== undefined && list !== undefined && lastAt.getTime() > list.at.getTime() ? `${Math.floor(now.getTime() / KEPT_MS)}` : '';
