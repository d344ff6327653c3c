import { signal, type ReadonlySignal } from '@preact/signals';

/** The section the address names (`/xa#dien-thoai`), the first one when it names none; follows Back and links. */
export function currentSection<Id extends string>(ids: readonly [Id, ...Id[]]): ReadonlySignal<Id> {
  const read = (): Id => ids.find((id) => id === location.hash.slice(1)) ?? ids[0];
  const section = signal(read());
  addEventListener('hashchange', () => {
    section.value = read();
    scrollTo(0, 0);
  });
  return section;
}
