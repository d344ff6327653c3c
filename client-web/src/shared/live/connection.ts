/** Where the page stands with the server. `refused` is final until the person does something; everything else heals. */
export type Connection =
  | { readonly kind: 'connecting' }
  /** `silentSince`: the line is open, and yet the server has not said for too long that the figures are the newest. */
  | { readonly kind: 'live'; readonly silentSince?: Date }
  | { readonly kind: 'reconnecting'; readonly attempt: number; readonly since: Date }
  | { readonly kind: 'refused'; readonly code: string };

/** Figures older than this are shown with their time. */
export const STALE_AFTER_MS = 5_000;

/** The figures may have moved on without this page: for more than five seconds nobody has said that they have not. */
export function isStale(connection: Connection, now: Date): boolean {
  if (connection.kind === 'live') return connection.silentSince !== undefined;
  return connection.kind === 'reconnecting' && now.getTime() - connection.since.getTime() > STALE_AFTER_MS;
}
