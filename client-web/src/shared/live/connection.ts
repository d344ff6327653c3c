/** Where the page stands with the server. `refused` is final until the person does something; everything else heals. */
export type Connection =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'live' }
  | { readonly kind: 'reconnecting'; readonly attempt: number; readonly since: Date }
  | { readonly kind: 'refused'; readonly code: string };

/** Figures older than this are shown with their time. */
const STALE_AFTER_MS = 5_000;

/** The figures may have moved on without this page: the connection has been away for more than five seconds. */
export const isStale = (connection: Connection, now: Date): boolean =>
  connection.kind === 'reconnecting' && now.getTime() - connection.since.getTime() > STALE_AFTER_MS;
