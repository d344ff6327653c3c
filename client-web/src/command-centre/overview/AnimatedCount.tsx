import { useEffect, useRef } from 'preact/hooks';
import { formatCount } from '../../shared/format/numbers';
import { language } from '../../shared/i18n/language';

const DURATION_MS = 700;

const wantsStillness = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** A figure that runs up to its new value instead of jumping, unless the person asked for stillness. */
export function AnimatedCount({ value }: { readonly value: number }) {
  const element = useRef<HTMLSpanElement>(null);
  const shown = useRef(value);
  const { value: spoken } = language;

  useEffect(() => {
    const from = shown.current;
    const began = performance.now();
    let frame = 0;

    const draw = (instant: number) => {
      const progress = wantsStillness() ? 1 : Math.min(1, (instant - began) / DURATION_MS);
      shown.current = Math.round(from + (value - from) * (1 - (1 - progress) ** 3));
      if (element.current) element.current.textContent = formatCount(shown.current);
      if (progress < 1) frame = requestAnimationFrame(draw);
    };

    draw(began);
    return () => cancelAnimationFrame(frame);
  }, [value, spoken]);

  return <span ref={element} />;
}
