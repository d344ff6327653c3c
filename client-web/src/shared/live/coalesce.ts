/** A hidden page draws no frames, and its figures must be right when it is looked at again. */
const HIDDEN_MS = 250;

interface Painting {
  next(draw: () => void): number;
  cancel(handle: number): void;
}

const screen: Painting = { next: (draw) => requestAnimationFrame(draw), cancel: (handle) => cancelAnimationFrame(handle) };

/** Passes on the newest of several values once per drawn frame, however many arrive: frames of a busy day cost one drawing. */
export function oncePerFrame<T>(show: (value: T) => void, painting: Painting = screen): { take(value: T): void; end(): void } {
  let waiting: { readonly frame: number; readonly timer: ReturnType<typeof setTimeout> } | undefined;
  let newest: T | undefined;

  const end = () => {
    if (!waiting) return;
    painting.cancel(waiting.frame);
    clearTimeout(waiting.timer);
    waiting = undefined;
  };
  const pass = () => {
    end();
    if (newest !== undefined) show(newest);
  };
  return {
    take: (value) => {
      newest = value;
      waiting ??= { frame: painting.next(pass), timer: setTimeout(pass, HIDDEN_MS) };
    },
    end,
  };
}
