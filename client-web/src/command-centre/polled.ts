import { signal, type ReadonlySignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { Result } from '../shared/api/http';
import { asStaff } from '../shared/sign-in/visitor';

/** Asks now and again every `everyMs`; keeps the last answer while the server does not give one. Undefined before the first. */
export function usePolled<T>(key: string, fetch: () => Promise<Result<T>>, everyMs: number): ReadonlySignal<T | undefined> {
  // `fetch` is a new function at every drawing; the key says when it means something new.
  const value = useMemo(() => signal<T | undefined>(undefined), [key]);
  useEffect(() => {
    let left = false;
    const ask = async () => {
      const answer = await asStaff(fetch());
      if (!left && answer.ok) value.value = answer.value;
    };
    void ask();
    const timer = setInterval(() => void ask(), everyMs);
    return () => {
      left = true;
      clearInterval(timer);
    };
  }, [value, everyMs]);
  return value;
}
