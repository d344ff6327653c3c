import type { Fields } from '../../shared/api/parse';
import type { SendingState } from '../record';

/** What a team tells the province beside its records: the name of the page's part that wrote it and words it. */
export type MessageKind = string;

/** Something to be posted to the province, once, under an id of its own. */
export interface Message {
  /** Also in the content, where the server looks for it. */
  readonly id: string;
  readonly kind: MessageKind;
  /** The team it is of: only that team's phones send it. */
  readonly teamCode: string;
  /** Where it is posted: a path of this server's api, without a query. */
  readonly path: string;
  /** What is posted. One that says when something happened, `occurredAt`, gets this phone's clock offset with it. */
  readonly content: Fields;
}

/** A message on this phone. */
export interface SavedMessage extends Message {
  /** By this phone's clock, milliseconds. */
  readonly savedAt: number;
  /** The text that is sent, made at the first attempt and never again. */
  readonly body?: string;
  readonly state: SendingState;
  /** What the server answered when it took the message in or refused it. */
  readonly answer?: Fields;
}

/** Fixes the text together with what was measured of this phone's clock; once fixed it stays, as that of a record does. */
export function freezeMessage(message: SavedMessage, clockOffsetSeconds: number | undefined): SavedMessage {
  if (message.body !== undefined) return message;
  const isTimed = message.content['occurredAt'] !== undefined && clockOffsetSeconds !== undefined;
  const content = isTimed ? { ...message.content, clockOffsetSeconds } : message.content;
  return { ...message, content, body: JSON.stringify(content) };
}

const API_PATH = /^\/api\/v1\/[a-z0-9-]+(\/[A-Za-z0-9-]+)*$/;

/** Whether a path that came from elsewhere leads to this server's api and nowhere else. */
export const isApiPath = (path: string): boolean => API_PATH.test(path);
