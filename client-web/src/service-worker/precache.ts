import { CACHE, FILES, isForEver, isOurs, type PageFile } from './files';

/**
 * Puts this version of the page on the phone, all of it or nothing: one file that fails, or is of another version, fails the
 * installation, and the version before goes on. On a bad line the next attempt takes up where this one stopped, and files
 * that did not change are not loaded again.
 */
export async function install(): Promise<void> {
  const cache = await caches.open(CACHE);
  await Promise.all(FILES.map(async (file) => {
    if (await cache.match(file.url)) return;
    await cache.put(file.url, await kept(file) ?? await load(file));
  }));
}

/** Forgets older versions except the last, from which another tab may still load a part. */
export async function clearOldVersions(): Promise<void> {
  const others = (await caches.keys()).filter((name) => isOurs(name) && name !== CACHE);
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
}

/**
 * Whether this worker answers: for the phone page and its files, for nothing else of this server. Of the files that are right
 * for ever it may have one of an older version, for a tab that was opened with it; what it lacks comes from the network.
 */
export function isPhonePage({ method, mode, url }: Request): boolean {
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || origin !== location.origin) return false;
  if (mode === 'navigate') return pathname === '/';
  return isForEver(pathname) || (pathname !== '/' && FILES.some((file) => file.url === pathname));
}

/** From the phone where it has the file, else from the network. */
export async function answer(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  if (request.mode === 'navigate') return (await cache.match('/')) ?? fetch(request);
  return (await cache.match(request, MATCH)) ?? (await caches.match(request, MATCH)) ?? fetch(request);
}

const MATCH: CacheQueryOptions = { ignoreSearch: true, ignoreVary: true };

const kept = async ({ url }: PageFile): Promise<Response | undefined> => (isForEver(url) ? caches.match(url, MATCH) : undefined);

async function load({ url, integrity }: PageFile): Promise<Response> {
  const response = await fetch(url, { integrity, cache: isForEver(url) ? 'default' : 'no-cache' });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response;
}
