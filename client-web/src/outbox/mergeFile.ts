import { fields, list, optionalText, text, UnexpectedPayload } from '../shared/api/parse';
import { FORMAT, VERSION } from './exportFile';
import { isApiPath, type SavedMessage } from './messages/message';
import type { Messages } from './messages/messages';
import type { Outbox } from './outbox';
import { parseCheckIn } from './parseCheckIn';
import { WAITING, type SavedCorrection, type SavedRecord } from './record';

/** What came of taking over the file of another phone: records, and what the team told beside them. */
export interface Merged {
  readonly taken: number;
  readonly alreadyHere: number;
  /** Of another team: this phone cannot send them. */
  readonly foreign: number;
}

/** A file larger than this holds no queue of a phone. */
const MAX_CHARACTERS = 50_000_000;

/**
 * Takes over the records of a member's phone. They keep their ids and their exact content, so they count once, whichever
 * phone sends them first and however often.
 */
export async function mergeFile(outbox: Outbox, messages: Messages, file: string, teamCode: string, now: number): Promise<Merged> {
  if (file.length > MAX_CHARACTERS) throw new UnexpectedPayload('a file of one phone expected');
  const of = fields(JSON.parse(file), 'file');
  if (of['format'] !== FORMAT || of['version'] !== VERSION) throw new UnexpectedPayload(`a file "${FORMAT}", version ${VERSION}, expected`);
  const all = list(of['records'], readRecord(now), 'records');
  const corrections = list(of['corrections'] ?? [], readCorrection(now), 'corrections');

  const isOwn = of['teamCode'] === teamCode;
  const told = isOwn ? list(of['messages'] ?? [], readMessage(teamCode, now), 'messages') : [];
  const own = all.filter(({ checkIn }) => checkIn.teamCode === teamCode);
  let taken = 0;
  for (const record of own) taken += Number(await outbox.takeRecord(record));
  if (isOwn) for (const correction of corrections) await outbox.takeCorrection(correction);
  for (const message of told) taken += Number(await messages.take(message));
  return { taken, alreadyHere: own.length + told.length - taken, foreign: all.length - own.length };
}

const readRecord = (now: number) => (value: unknown): SavedRecord => {
  const checkIn = parseCheckIn(value);
  return { id: checkIn.id, savedAt: timeOf(checkIn.occurredAt, now), checkIn, body: JSON.stringify(value), state: WAITING };
};

const readCorrection = (now: number) => (value: unknown): SavedCorrection => {
  const { checkInId, ...body } = fields(value, 'correction');
  const replacement = body['replacement'] == null ? null : parseCheckIn(body['replacement']);
  return {
    id: text(body, 'id'),
    checkInId: text({ checkInId }, 'checkInId'),
    savedAt: now,
    reason: text(body, 'reason'),
    replacement,
    body: JSON.stringify(body),
    state: WAITING,
  };
};

const readMessage = (teamCode: string, now: number) => (value: unknown): SavedMessage => {
  const of = fields(value, 'message');
  const content = fields(of['body'], 'body');
  const path = text(of, 'path');
  if (!isApiPath(path)) throw new UnexpectedPayload('a path of the api expected');
  const savedAt = timeOf(optionalText(content, 'occurredAt') ?? '', now);
  return { id: text(content, 'id'), kind: text(of, 'kind'), teamCode, path, content, body: JSON.stringify(content), savedAt, state: WAITING };
};

function timeOf(occurredAt: string, now: number): number {
  const time = Date.parse(occurredAt);
  return Number.isNaN(time) ? now : time;
}
