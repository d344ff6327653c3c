import { signal } from '@preact/signals';

/** What browsers on Android hand out to ask for the home screen; it can be used once. */
interface InstallPrompt extends Event {
  prompt(): Promise<unknown>;
}

const offered = signal<InstallPrompt | undefined>(undefined);

/** Whether the browser lets the page ask to be put on the home screen. */
export const canInstall = (): boolean => offered.value !== undefined;

export async function install(): Promise<void> {
  const prompt = offered.value;
  offered.value = undefined;
  await prompt?.prompt();
}

addEventListener('beforeinstallprompt', (event) => {
  // The browser's own banner would come up in the middle of a visit.
  event.preventDefault();
  offered.value = event as InstallPrompt;
});
addEventListener('appinstalled', () => { offered.value = undefined; });
