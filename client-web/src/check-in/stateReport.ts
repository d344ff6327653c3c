import { reportDeviceState, type DeviceState } from '../shared/api/devices';
import { hasStatus } from '../shared/api/http';
import { isWaiting } from '../outbox/record';
import { contents, messages, onSent, unsent } from './sending';
import { device } from './team';

/** A busy morning saves a record a minute: the province hears of it no more often than that. */
const EVERY_MS = 60_000;

/** What was just sent has to be read again first, and the page's own requests go before. */
const SETTLED_MS = 3_000;

let told: { readonly at: number; readonly state: string } | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
let isUnknown = false;

/** Tells the province after sending how much this phone still holds; a server that does not ask for it is not asked again. */
export function reportAfterSending(): void {
  onSent(() => {
    if (isUnknown || timer !== undefined) return;
    const wait = told === undefined ? 0 : told.at + EVERY_MS - Date.now();
    // A clock that was set back must not silence the phone.
    timer = setTimeout(() => void report(), Math.min(Math.max(wait, SETTLED_MS), EVERY_MS));
  });
}

async function report(): Promise<void> {
  timer = undefined;
  const owner = device.value;
  const state = stateNow();
  const text = JSON.stringify(state);
  if (!owner || !navigator.onLine || text === told?.state) return;
  told = { at: Date.now(), state: text };
  const answer = await reportDeviceState(owner.token, state);
  if (answer.ok) return;
  told = { at: Date.now(), state: '' };
  isUnknown = hasStatus(answer.failure, 404) || hasStatus(answer.failure, 405);
}

function stateNow(): DeviceState {
  const oldest = [...contents.value.records, ...contents.value.corrections, ...messages.value]
    .filter(isWaiting)
    .reduce((least, { savedAt }) => Math.min(least, savedAt), Number.POSITIVE_INFINITY);
  return { unsent: unsent.value, oldestAt: Number.isFinite(oldest) ? new Date(oldest).toISOString() : null, version: pageVersion() };
}

/** The build's own mark: the hash in the name of the page's script. */
function pageVersion(): string {
  const script = document.querySelector<HTMLScriptElement>('script[type="module"][src]')?.src ?? '';
  return /-([\w-]{8})\.js$/.exec(script)?.[1] ?? 'dev';
}
