/** A database that has to be opened. */
export interface Openable {
  open(): Promise<void>;
}

/** After so long the person is told, instead of looking at a page that does not open. */
const LIMIT_MS = 10_000;

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 2_000;

/**
 * What passes by itself: the files are still held by a browser that was killed a moment ago, or a slow phone did not answer in
 * time. Whatever else a browser says, it keeps nothing for this page, and will say so again.
 */
const PASSING: ReadonlySet<string> = new Set(['UnknownError', 'TimeoutError', 'AbortError']);

/** Opens the database, and tries again for a while when it is refused for a reason that passes. */
export async function openPatiently(database: Openable): Promise<void> {
  const begun = performance.now();
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
    try {
      return await database.open();
    } catch (error) {
      const passes = error instanceof DOMException && PASSING.has(error.name);
      if (!passes || performance.now() - begun + pause > LIMIT_MS) throw error;
    }
    await new Promise((resolve) => { setTimeout(resolve, pause); });
  }
}
