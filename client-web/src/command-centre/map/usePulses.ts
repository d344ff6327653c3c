import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

const PULSE_MS = 1_400;

const RINGS: Keyframe[] = [
  { opacity: 0.95, transform: 'scale(0.25)' },
  { opacity: 0, transform: 'scale(1.5)' },
];

/**
 * Lets a ring run out from each commune whose count went up. A commune pulses again only when its ring has gone, so that a
 * thousand records a second are 124 rings, not a thousand; none when the person asked for stillness.
 */
export function usePulses(box: RefObject<HTMLDivElement | null>, pulses: ReadonlyMap<string, number> | undefined): void {
  const shown = useRef(pulses);
  const began = useRef(new Map<string, number>());
  useEffect(() => {
    const before = shown.current;
    shown.current = pulses;
    if (!pulses || !before || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    const now = performance.now();
    for (const [code, count] of pulses) {
      if (count <= (before.get(code) ?? 0) || now - (began.current.get(code) ?? Number.NEGATIVE_INFINITY) < PULSE_MS) continue;
      began.current.set(code, now);
      box.current?.querySelector(`[data-pulse="${CSS.escape(code)}"]`)?.animate(RINGS, { duration: PULSE_MS, easing: 'cubic-bezier(0.2, 0.6, 0.3, 1)' });
    }
  }, [pulses]);
}
