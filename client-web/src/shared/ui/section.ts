import { signal, type ReadonlySignal } from '@preact/signals';

/** Where on a page somebody is: `/xa#danh-sach/24805-003` is the section `danh-sach` and in it `24805-003`. */
export interface Place<Id extends string> {
  readonly id: Id;
  readonly inside: string | undefined;
}

/** Follows the address, so that Back, bookmarks and links work; the first section when the address names none. */
export function currentPlace<Id extends string>(ids: readonly [Id, ...Id[]]): ReadonlySignal<Place<Id>> {
  const place = signal(placeOf(location.hash, ids));
  addEventListener('hashchange', () => {
    place.value = placeOf(location.hash, ids);
    scrollTo(0, 0);
  });
  return place;
}

export function placeOf<Id extends string>(hash: string, ids: readonly [Id, ...Id[]]): Place<Id> {
  const [section, ...rest] = hash.replace(/^#/, '').split('/');
  const id = ids.find((known) => known === section);
  const inside = id === undefined || rest.length === 0 ? undefined : decodeURIComponent(rest.join('/'));
  return { id: id ?? ids[0], inside: inside === '' ? undefined : inside };
}
