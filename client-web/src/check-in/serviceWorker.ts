import { signal } from '@preact/signals';

/** A newer version of the page is on the phone and waits to be shown. */
export const updateReady = signal(false);

/** Asks a waiting version to take over. */
const TAKE_OVER = 'take-over';
const TAKE_OVER_LIMIT_MS = 3_000;

/** The browser asks for the page's icon a little after the page stands. */
const LAST_PARTS_MS = 150;

const container = (): ServiceWorkerContainer | undefined => navigator.serviceWorker;

/**
 * At the opening, before anything is entered: a version that waits takes over, and the page opens again with it. True when
 * that is under way.
 */
export async function openNewestVersion(): Promise<boolean> {
  const registration = await container()?.getRegistration().catch(() => undefined);
  if (!registration?.waiting || !container()?.controller) return false;
  await oldVersionIsIdle();
  const taken = await takeOver(registration.waiting);
  if (taken) location.reload();
  return taken;
}

/** Puts the page on the phone for opening without network, once it stands, and looks for newer versions from then on. */
export async function keepOnPhone(): Promise<void> {
  const workers = container();
  if (!workers) return;
  try {
    const registration = await workers.register('/service-worker.js', { updateViaCache: 'none' });
    watch(registration);
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') void registration.update().catch(() => undefined);
    });
  } catch {
    // Not allowed here, such as on a plain http address: the page works, but only with network.
  }
}

/** The person asked for the new version: what they are writing is kept. */
export async function showNewVersion(): Promise<void> {
  const registration = await container()?.getRegistration();
  if (registration?.waiting) await takeOver(registration.waiting);
  location.reload();
}

function watch(registration: ServiceWorkerRegistration): void {
  const look = () => { updateReady.value = registration.waiting !== null && container()?.controller != null; };
  look();
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', look));
}

function takeOver(waiting: ServiceWorker): Promise<boolean> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(false), TAKE_OVER_LIMIT_MS);
    container()?.addEventListener('controllerchange', () => resolve(true), { once: true });
    waiting.postMessage(TAKE_OVER);
  });
}

/** Chromium can forget a request to take over that comes while the old version is still handing out parts of this page. */
async function oldVersionIsIdle(): Promise<void> {
  if (document.readyState !== 'complete') await new Promise((resolve) => addEventListener('load', resolve, { once: true }));
  await document.fonts.ready;
  await new Promise((resolve) => setTimeout(resolve, LAST_PARTS_MS));
}
