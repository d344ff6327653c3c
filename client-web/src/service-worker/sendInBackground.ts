import { listenForChanges } from '../outbox/changes';
import { Clock } from '../outbox/clock';
import { DEVICE } from '../outbox/device';
import { IndexedDatabase } from '../outbox/indexedDatabase';
import { Messages } from '../outbox/messages/messages';
import { alone } from '../outbox/oneSender';
import { Outbox } from '../outbox/outbox';
import { isWaiting } from '../outbox/record';
import { sendAll } from '../outbox/sendAll';
import { readSetting } from '../outbox/settings';
import { sendCheckIns, sendCorrection } from '../shared/api/checkIns';
import { sendMessage } from '../shared/api/messages';

/**
 * Sends what a closed page has left, when the browser says that there is network again. Refused while something is left, so
 * that the browser asks again.
 */
export async function sendInBackground(): Promise<void> {
  const database = new IndexedDatabase();
  const changes = listenForChanges(() => undefined);
  const clock = new Clock();
  const outbox = new Outbox(database);
  const device = await readSetting(database, DEVICE);
  const outcome = await alone(() => sendAll({
    outbox,
    messages: new Messages(database),
    device: async () => device,
    measureClock: () => clock.measure(),
    send: sendCheckIns,
    sendCorrection,
    sendMessage,
    now: Date.now,
    sending: () => undefined,
    changed: () => changes.tell(),
  }));
  if (outcome.kind === 'locked-out' || !device) return;
  // A page closed right after saving leaves a record that still waits for its position.
  const { records } = await outbox.all();
  const left = records.some((record) => isWaiting(record) && record.checkIn.teamCode === device.team.code);
  if (left || outcome.kind === 'later') throw new Error('Records are left to send.');
}
