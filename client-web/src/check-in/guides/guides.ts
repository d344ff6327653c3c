import { computed, signal } from '@preact/signals';
import { GUIDE_CACHE, GUIDE_CACHE_BYTES, sizeOf, toMakeRoom, type OpenedGuide } from '../../guides/guideCache';
import { fetchGuides, fileAddress, parseGuide, type Guide } from '../../shared/api/materials';
import { list } from '../../shared/api/parse';
import { readSetting, writeSetting, type SettingOf } from '../../outbox/settings';
import { dateInVietnam } from '../../shared/format/times';
import { database } from '../storage';
import { device } from '../team';
import { fetchFile } from './fetchFile';

/** More guides than anybody scrolls through on a phone. */
const SHOWN = 100;

const KNOWN: SettingOf<readonly Guide[]> = { key: 'guides', parse: (value) => list(value, parseGuide) };
const OPENED: SettingOf<readonly OpenedGuide[]> = { key: 'openedGuides', parse: (value) => value as readonly OpenedGuide[] };

const known = signal<readonly Guide[] | undefined>(undefined);
export const guidesFailed = signal(false);

/** The files on this phone. */
export const opened = signal<readonly OpenedGuide[]>([]);

export const isOpened = (id: number): boolean => opened.value.some((guide) => guide.id === id);

export const openedBytes = computed(() => sizeOf(opened.value));

/** Undefined until it is known what there is. Without network, what has expired meanwhile is not shown either. */
export const guides = computed(() => {
  const today = dateInVietnam(new Date());
  return known.value?.filter(({ validUntil }) => validUntil === undefined || validUntil >= today);
});

/** Shows what this phone knows, then what the province has now; files of guides that are gone are removed. */
export async function loadGuides(): Promise<void> {
  const [listed, files] = await Promise.all([readSetting(database, KNOWN), readSetting(database, OPENED)]);
  opened.value = files ?? [];
  known.value ??= listed;
  const owner = device.value;
  if (!owner) return;
  const answer = await fetchGuides('published', SHOWN, undefined, owner.token);
  guidesFailed.value = !answer.ok;
  if (answer.ok) {
    known.value = answer.value.items;
    await writeSetting(database, KNOWN, known.value);
  }
  // A list that could not be had says nothing of the files that are here.
  if (guides.value) {
    const there = new Set(guides.value.map(({ id }) => id));
    await drop(opened.value.filter(({ id }) => !there.has(id)));
  }
  known.value ??= [];
}

/** Puts the guide's file on this phone if it is not there; false when it could not be fetched. */
export async function open({ id, file }: Guide, progress: (share: number) => void): Promise<boolean> {
  const owner = device.value;
  if (!owner || !file || typeof caches === 'undefined') return false;
  const now = Date.now();
  const cache = await caches.open(GUIDE_CACHE);
  // A browser short of storage may have cleared the cache behind the list.
  if (!(await cache.match(fileAddress(id)))) {
    const content = await fetchFile(fileAddress(id), owner.token, file.bytes, progress);
    if (!content) return false;
    await drop(toMakeRoom(opened.value.filter((guide) => guide.id !== id), content.size));
    try {
      // Without the server's "download": the page shows it, and its type is one that runs nothing.
      await cache.put(fileAddress(id), new Response(content, { headers: { 'content-type': file.type, 'x-content-type-options': 'nosniff' } }));
    } catch {
      return false;
    }
  }
  await keep([...opened.value.filter((guide) => guide.id !== id), { id, bytes: file.bytes, openedAt: now }]);
  return true;
}

/** Somebody looks at a guide again: it goes last. One whose file the browser has cleared counts as never opened. */
export async function lookAgain({ id }: Guide): Promise<void> {
  const isThere = (await caches.match(fileAddress(id), { cacheName: GUIDE_CACHE })) !== undefined;
  await keep(opened.value.flatMap((guide) => {
    if (guide.id !== id) return guide;
    return isThere ? { ...guide, openedAt: Date.now() } : [];
  }));
}

/** The file of a guide that was opened, to hand it on. */
export async function fileOf({ id, file }: Guide): Promise<File | undefined> {
  const kept = file && (await caches.match(fileAddress(id), { cacheName: GUIDE_CACHE }));
  return kept && new File([await kept.blob()], file.name, { type: file.type });
}

export const ROOM = GUIDE_CACHE_BYTES;

async function drop(gone: readonly OpenedGuide[]): Promise<void> {
  if (gone.length === 0) return;
  const cache = await caches.open(GUIDE_CACHE);
  await Promise.all(gone.map(({ id }) => cache.delete(fileAddress(id))));
  const ids = new Set(gone.map(({ id }) => id));
  await keep(opened.value.filter(({ id }) => !ids.has(id)));
}

async function keep(next: readonly OpenedGuide[]): Promise<void> {
  opened.value = next;
  await writeSetting(database, OPENED, next);
}
