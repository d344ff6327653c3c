import { computed, signal } from '@preact/signals';

/** What the page shows; the address's fragment says it, so that "back" works as people expect. */
export type View =
  | { readonly kind: 'record' }
  | { readonly kind: 'records' }
  | { readonly kind: 'team' }
  | { readonly kind: 'merge' }
  | { readonly kind: 'day' }
  | { readonly kind: 'details'; readonly id: string }
  | { readonly kind: 'fix'; readonly id: string }
  | { readonly kind: 'difficulties'; readonly writing: boolean }
  /** All guides, or one of them. */
  | { readonly kind: 'guides'; readonly id: string | undefined };

export const RECORD = '#ghi-nhan';
export const RECORDS = '#phieu';
export const TEAM = '#to';
export const DAY = '#ngay-ra-quan';
export const MERGE = '#gop-phieu';
export const DIFFICULTIES = '#kho-khan';
export const NEW_DIFFICULTY = '#kho-khan/moi';
export const GUIDES = '#tai-lieu';
export const guideOf = (id: number): string => `#tai-lieu/${id}`;
export const detailsOf = (id: string): string => `#phieu/${id}`;
export const fixOf = (id: string): string => `#dinh-chinh/${id}`;

/** The code of the link or QR code the page was opened with. */
export const activationCode = signal<string | undefined>(undefined);

/** Somebody wants to type a new code for a phone that the province no longer knows, or whose storage does not open. */
export const enteringCode = signal(false);

const fragment = signal(location.hash);

export const view = computed<View>(() => {
  const [place, id] = fragment.value.split('/');
  if (place === RECORDS) return id ? { kind: 'details', id } : { kind: 'records' };
  if (place === TEAM) return { kind: 'team' };
  if (place === DAY) return { kind: 'day' };
  if (place === MERGE) return { kind: 'merge' };
  if (place === '#dinh-chinh' && id) return { kind: 'fix', id };
  if (place === DIFFICULTIES) return { kind: 'difficulties', writing: id !== undefined };
  if (place === GUIDES) return { kind: 'guides', id };
  return { kind: 'record' };
});

/** Goes there, in place of what is shown now: "back" does not lead to a form that was finished. */
export function show(address: string): void {
  history.replaceState(null, '', address);
  follow();
}

function follow(): void {
  takeCodeFromAddress();
  fragment.value = location.hash;
  scrollTo(0, 0);
}

addEventListener('hashchange', follow);

/** Takes the code of a link or QR code out of the address, so that it is neither shown nor kept. */
export function takeCodeFromAddress(): void {
  const code = codeIn(location.hash);
  if (code === undefined) return;
  activationCode.value = code;
  history.replaceState(null, '', RECORD);
}

/** The code in a whole address, as a QR code holds it, or as people paste it. */
export function codeIn(address: string): string | undefined {
  const code = /#ma=([^&\s]+)/.exec(address)?.[1];
  if (code === undefined) return undefined;
  try {
    return decodeURIComponent(code);
  } catch {
    return code;
  }
}
