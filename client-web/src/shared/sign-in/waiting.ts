/** A time to wait, as people say it: whole minutes once it is long, seconds when the end is in sight. */
export interface Wait {
  readonly minutes: number;
  readonly seconds: number;
}

const MINUTE_SECONDS = 60;

/** Rounds up, so that nobody is told to try again too early. */
export function waitOf(milliseconds: number): Wait {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  return { minutes: Math.floor(seconds / MINUTE_SECONDS), seconds: seconds % MINUTE_SECONDS };
}
