const CHANNEL = 'campaignhub.records';

/** Tells the other tabs, the page or the service worker that records changed. Older browsers find out when looked at again. */
export interface Changes {
  tell(): void;
}

export function listenForChanges(heard: () => void): Changes {
  if (typeof BroadcastChannel === 'undefined') return { tell: () => undefined };
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = heard;
  return { tell: () => channel.postMessage('changed') };
}
