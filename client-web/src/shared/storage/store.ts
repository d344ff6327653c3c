import { signal, type ReadonlySignal } from '@preact/signals';

/**
 * Where a page keeps what must outlive it. When the browser refuses (private mode, storage full), values live in
 * memory until the page closes and `durable` turns false, so that the page can tell the person.
 */
export interface Store {
  readonly durable: ReadonlySignal<boolean>;
  read(key: string): string | undefined;
  write(key: string, value: string): void;
  remove(key: string): void;
  keys(prefix: string): string[];
}

type Backing = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

export function createStore(backing: Backing | undefined): Store {
  const memory = new Map<string, string>();
  const durable = signal(backing !== undefined);

  return {
    durable,
    read: (key) => memory.get(key) ?? backing?.getItem(key) ?? undefined,
    write: (key, value) => {
      try {
        if (!backing) throw new Error('no storage');
        backing.setItem(key, value);
        memory.delete(key);
      } catch {
        memory.set(key, value);
        durable.value = false;
      }
    },
    remove: (key) => {
      memory.delete(key);
      backing?.removeItem(key);
    },
    keys: (prefix) => {
      const names = new Set(memory.keys());
      for (let index = 0; index < (backing?.length ?? 0); index++) {
        const name = backing?.key(index);
        if (name != null) names.add(name);
      }
      return [...names].filter((name) => name.startsWith(prefix));
    },
  };
}

/** Some browsers throw at the mere mention of `localStorage`, others only at the first write. */
function usableLocalStorage(): Backing | undefined {
  const probe = 'campaignhub.probe';
  try {
    localStorage.setItem(probe, probe);
    localStorage.removeItem(probe);
    return localStorage;
  } catch {
    return undefined;
  }
}

export const store: Store = createStore(usableLocalStorage());
