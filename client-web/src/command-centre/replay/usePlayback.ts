import { useSignal, type Signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { advance, endOf, minutesPassed, type Span, type Speed } from './playback';

export interface Playback {
  /** Minutes of the day that have passed. */
  readonly position: Signal<number>;
  readonly speed: Signal<Speed>;
  readonly playing: Signal<boolean>;
}

/** A hidden tab gets no frames; what it missed is not caught up with in one leap. */
const LONGEST_FRAME_MS = 250;

/** Moves the position on while it plays; a new span begins at its start, standing still. */
export function usePlayback(span: Span): Playback {
  const position = useSignal<number>(span.from);
  const speed = useSignal<Speed>(300);
  const playing = useSignal(false);

  useEffect(() => {
    position.value = span.from;
    playing.value = false;
  }, [span]);

  useEffect(() => {
    if (!playing.value) return;
    let frame = 0;
    let before = performance.now();
    const turn = (at: number) => {
      position.value = advance(position.value, minutesPassed(Math.min(LONGEST_FRAME_MS, at - before), speed.value), span);
      before = at;
      if (position.value >= endOf(span)) playing.value = false;
      else frame = requestAnimationFrame(turn);
    };
    frame = requestAnimationFrame(turn);
    return () => cancelAnimationFrame(frame);
  }, [playing.value, span]);

  return { position, speed, playing };
}
