import type { SavedMessage } from './messages/message';
import type { Messages } from './messages/messages';
import type { Outbox } from './outbox';
import { isWaiting, type SavedCorrection, type SavedRecord } from './record';

export const FORMAT = 'campaignhub-records';
export const VERSION = 1;

/**
 * Everything the province does not have, as the text of a file for the commune office or another phone of the team. What
 * is written out is frozen, as at a first attempt: whichever way it arrives first, it is the same record.
 */
export async function writeFile(
  outbox: Outbox,
  messages: Messages,
  teamCode: string,
  clockOffsetSeconds: number | undefined,
  exportedAt: string,
): Promise<string> {
  const { records, corrections } = await outbox.all();
  const waiting = records.filter((record) => isWaiting(record) || record.state.kind === 'refused');
  const frozen = await present(waiting.map(({ id }) => outbox.freeze(id, clockOffsetSeconds)));
  const originals = new Map([...records, ...frozen].map((record) => [record.id, record]));
  const theirs = await present(corrections.filter(isWaiting).flatMap(({ id, checkInId }) => {
    const original = originals.get(checkInId);
    return original ? outbox.freezeCorrection(id, original) : [];
  }));
  const unheard = (await messages.all()).filter((message) => isWaiting(message) || message.state.kind === 'refused');
  const told = await present(unheard.map(({ id }) => messages.freeze(id, clockOffsetSeconds)));
  return [
    `{"format":${JSON.stringify(FORMAT)},"version":${VERSION},"teamCode":${JSON.stringify(teamCode)},"exportedAt":${JSON.stringify(exportedAt)},`,
    `"records":[${frozen.flatMap(({ body }) => body ?? []).join(',\n')}],`,
    `"corrections":[${theirs.flatMap(correctionText).join(',\n')}],`,
    `"messages":[${told.flatMap(messageText).join(',\n')}]}`,
  ].join('\n');
}

async function present<T extends SavedRecord | SavedCorrection | SavedMessage>(found: readonly Promise<T | undefined>[]): Promise<readonly T[]> {
  return (await Promise.all(found)).filter((each) => each !== undefined);
}

function correctionText({ checkInId, body }: SavedCorrection): string[] {
  return body === undefined ? [] : [`{"checkInId":${JSON.stringify(checkInId)},${body.slice(1)}`];
}

function messageText({ kind, path, body }: SavedMessage): string[] {
  return body === undefined ? [] : [`{"kind":${JSON.stringify(kind)},"path":${JSON.stringify(path)},"body":${body}}`];
}
