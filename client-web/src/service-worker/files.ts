/** A file of the phone page with the SHA-256 of its content, as `integrity` takes it. */
export interface PageFile {
  readonly url: string;
  readonly integrity: string;
}

/** Everything the phone page needs, and a name for exactly these contents. Written by tools/build-service-worker.mjs. */
declare const PHONE_FILES: readonly PageFile[];
declare const PHONE_VERSION: string;

export const FILES: readonly PageFile[] = PHONE_FILES;

const PREFIX = 'campaignhub-phone-';

export const CACHE = PREFIX + PHONE_VERSION;

export const isOurs = (cache: string): boolean => cache.startsWith(PREFIX);

/** Files under /assets carry their content's hash in the name: whoever has one has the right one. */
export const isForEver = (url: string): boolean => url.startsWith('/assets/');
