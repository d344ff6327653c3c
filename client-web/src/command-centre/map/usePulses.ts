import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { nextRings, RING_MS } from './rings';

const RINGS: Keyframe[] = [
  { opacity: 0.95, transform: 'scale(0.25)' },
  { opacity: 0, transform: 'scale(1.5)' },
];

/** Lets a ring run out from communes whose count went up; none when the person asked for stillness. */
export function usePulses(box: RefObject<HTMLDivElement | null>, pulses: ReadonlyMap<string, number> | undefined): void {
  const shown = useRef(pulses);
  const began = useRef(new Map<string, number>());
  useEffect(() => {
    const before = shown.current;
    shown.current = pulses;
    if (!pulses || !before || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    const now = performance.now();
    const risen = [...pulses].filter(([code, count]) => count > (before.get(code) ?? 0)).map(([code]) => code);
    for (const code of nextRings(risen, began.current, now)) {
      began.current.set(code, now);
      box.current?.querySelector(`[data-pulse="${CSS.escape(code)}"]`)?.animate(RINGS, { duration: RING_MS, easing: 'cubic-bezier(0.2, 0.6, 0.3, 1)' });
    }
  }, [pulses]);
}
