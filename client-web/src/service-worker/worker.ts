import { answerGuide, isGuideFile } from './guides';
import { answer, clearOldVersions, install, isPhonePage } from './precache';
import { sendInBackground } from './sendInBackground';

interface SyncEvent extends ExtendableEvent {
  readonly tag: string;
}

declare const self: ServiceWorkerGlobalScope;

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(clearOldVersions()));

// Never by itself: a new version takes over when the page asks for it, at its opening or when a person says so.
self.addEventListener('message', ({ data }) => {
  if (data === 'take-over') void self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  if (isPhonePage(event.request)) event.respondWith(answer(event.request));
  else if (isGuideFile(event.request)) event.respondWith(answerGuide(event.request));
});

self.addEventListener('sync', (event) => {
  const { tag } = event as SyncEvent;
  if (tag === 'send-records') (event as SyncEvent).waitUntil(sendInBackground());
});
