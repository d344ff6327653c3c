import { useEffect } from 'preact/hooks';
import type { Loading } from '../ui/remote';

/** Also without a live notice nothing on these pages is older than this. */
const EVERY_MS = 15_000;

/** Asks again whenever `sign` changes and every 15 s; the old answer stays meanwhile. A hidden page rests. */
export function useFresh(sign: string, ...lists: readonly Pick<Loading<unknown>, 'reload'>[]): void {
  const reload = () => {
    if (document.visibilityState === 'visible') for (const list of lists) void list.reload();
  };
  useEffect(() => {
    const timer = setInterval(reload, EVERY_MS);
    document.addEventListener('visibilitychange', reload);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', reload);
    };
  }, lists);
  useEffect(() => { if (sign !== '') reload(); }, [sign]);
}
