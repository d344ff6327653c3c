const LOCK = 'campaignhub.send';

/**
 * One tab, or the service worker, sends at a time where the browser can say so; elsewhere the server sorts doubles out
 * by their ids. The lock of a page that dies is given back by the browser.
 */
export async function alone<T>(work: () => Promise<T>): Promise<T> {
  const locks = typeof navigator === 'undefined' ? undefined : navigator.locks;
  return locks ? locks.request(LOCK, work) : work();
}
