import { GUIDE_CACHE } from '../guides/guideCache';

const ADDRESS = /^\/api\/v1\/materials\/\d+\/file$/;

/** Whether it is the file of a guide that is asked for: to look at it, or as a picture or sound of the page. */
export function isGuideFile({ method, url, headers }: Request): boolean {
  const { origin, pathname } = new URL(url);
  // With a token it is the page that fetches the file for keeping.
  return method === 'GET' && origin === location.origin && ADDRESS.test(pathname) && !headers.has('authorization');
}

/** From the phone when the guide was opened before. */
export async function answerGuide(request: Request): Promise<Response> {
  const kept = await caches.match(new URL(request.url).pathname, { cacheName: GUIDE_CACHE });
  if (!kept) return fetch(request);
  const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.get('range') ?? '');
  return range ? part(kept, Number(range[1]), range[2]) : kept;
}

/** Players of sound and video ask for parts, and some play nothing else. */
async function part(kept: Response, from: number, to: string | undefined): Promise<Response> {
  const whole = await kept.blob();
  const end = to ? Math.min(Number(to), whole.size - 1) : whole.size - 1;
  if (from > end) return new Response(null, { status: 416, headers: { 'content-range': `bytes */${whole.size}` } });
  const headers = { 'content-type': whole.type, 'content-range': `bytes ${from}-${end}/${whole.size}`, 'content-length': `${end - from + 1}` };
  return new Response(whole.slice(from, end + 1, whole.type), { status: 206, headers });
}
