import { computed, signal } from '@preact/signals';
import { sendCheckIns, sendCorrection } from '../shared/api/checkIns';
import { sendMessage } from '../shared/api/messages';
import { listenForChanges } from '../outbox/changes';
import { Clock, CLOCK_OFFSET } from '../outbox/clock';
import { DEVICE } from '../outbox/device';
import type { SavedMessage } from '../outbox/messages/message';
import type { OutboxContents } from '../outbox/outbox';
import { isWaiting } from '../outbox/record';
import { Sender, type SendPhase } from '../outbox/sender';
import { readSetting, writeSetting } from '../outbox/settings';
import { database, messageQueue, outbox } from './storage';

const SYNC_TAG = 'send-records';

export const phase = signal<SendPhase>({ kind: 'idle' });

/** Everything on this phone, newest last. */
export const contents = signal<OutboxContents>({ records: [], corrections: [] });

/** What the team tells the province beside its records, newest last. */
export const messages = signal<readonly SavedMessage[]>([]);

/** How many records, corrections and messages the province does not have yet. */
export const unsent = computed(() => [contents.value.records, contents.value.corrections, messages.value]
  .reduce((sum, saved) => sum + saved.filter(isWaiting).length, 0));

/** Of these, how many belong to another team than this phone's and cannot be sent by it. */
export function unsentOfOthers(teamCode: string | undefined): number {
  const { records, corrections } = contents.value;
  const teams = new Map(records.map(({ id, checkIn }) => [id, checkIn.teamCode]));
  return [
    ...records.filter(isWaiting).map(({ checkIn }) => checkIn.teamCode),
    ...corrections.filter(isWaiting).map(({ checkInId }) => teams.get(checkInId) ?? teamCode),
    ...messages.value.filter(isWaiting).map((message) => message.teamCode),
  ].filter((team) => team !== teamCode).length;
}

const clock = new Clock();
const changes = listenForChanges(() => void reload());

/** Called after something was sent, by this page. */
const afterSending: (() => void)[] = [];

export const onSent = (listener: () => void): void => void afterSending.push(listener);

export const sender = new Sender({
  outbox,
  messages: messageQueue,
  device: () => readSetting(database, DEVICE),
  measureClock,
  send: sendCheckIns,
  sendCorrection,
  sendMessage,
  now: Date.now,
  phase: (next) => { phase.value = next; },
  changed: () => {
    changes.tell();
    void reload();
    for (const listener of afterSending) listener();
  },
});

/** Shows what is in storage now. */
export async function reload(): Promise<void> {
  [contents.value, messages.value] = await Promise.all([outbox.all(), messageQueue.all()]);
}

/** Sends now, and leaves word with the browser to send later, should the page be closed. */
export async function send(): Promise<void> {
  await Promise.all([sender.wake(), askForBackgroundSync()]);
}

/** The server no longer knows this phone: nothing is sent until it is activated again, and nothing is lost. */
export function lockOut(): void {
  phase.value = { kind: 'locked-out' };
}

async function measureClock() {
  const measurement = await clock.measure();
  if (measurement.kind === 'measured') await writeSetting(database, CLOCK_OFFSET, measurement.offsetSeconds);
  return measurement;
}

interface RegistrationWithSync {
  readonly sync?: { register(tag: string): Promise<void> };
}

async function askForBackgroundSync(): Promise<void> {
  if (unsent.value === 0 || typeof navigator.serviceWorker === 'undefined') return;
  try {
    const registration = (await navigator.serviceWorker.getRegistration()) as RegistrationWithSync | undefined;
    await registration?.sync?.register(SYNC_TAG);
  } catch {
    // Switched off by the person, or not there: the page sends when it is opened.
  }
}
