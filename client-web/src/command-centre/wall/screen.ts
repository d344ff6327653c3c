import { signal, type ReadonlySignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';

const IDLE_MS = 4_000;
const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'focusin'] as const;

/** True when nobody has touched mouse or keys for a while: then a wall shows neither pointer nor buttons. */
export function useIdle(): ReadonlySignal<boolean> {
  const idle = useMemo(() => signal(false), []);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const wake = () => {
      idle.value = false;
      clearTimeout(timer);
      timer = setTimeout(() => { idle.value = true; }, IDLE_MS);
    };
    wake();
    for (const sign of SIGNS) addEventListener(sign, wake, { passive: true });
    return () => {
      clearTimeout(timer);
      for (const sign of SIGNS) removeEventListener(sign, wake);
    };
  }, [idle]);
  return idle;
}

/** Keeps the screen from going dark while the wall is looked at, where the browser lets a page do so. */
export function useWakeLock(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | undefined;
    let left = false;
    const ask = async () => {
      if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
      try {
        const given = await navigator.wakeLock.request('screen');
        if (left) void given.release();
        else lock = given;
      } catch {
        // On battery, or not allowed: the screen then follows the computer's own settings.
      }
    };
    void ask();
    // The browser takes the lock back whenever the page is hidden.
    document.addEventListener('visibilitychange', ask);
    return () => {
      left = true;
      document.removeEventListener('visibilitychange', ask);
      void lock?.release();
    };
  }, []);
}

/** Whether the page fills the screen now. */
export function useFullScreen(): ReadonlySignal<boolean> {
  const full = useMemo(() => signal(document.fullscreenElement !== null), []);
  useEffect(() => {
    const look = () => { full.value = document.fullscreenElement !== null; };
    document.addEventListener('fullscreenchange', look);
    return () => document.removeEventListener('fullscreenchange', look);
  }, [full]);
  return full;
}

export const canFillScreen = (): boolean => document.fullscreenEnabled === true;

export async function toggleFullScreen(): Promise<void> {
  try {
    if (document.fullscreenElement) await document.exitFullscreen();
    else await document.documentElement.requestFullscreen();
  } catch {
    // The browser's own key, F11, is left to whoever is told no.
  }
}
