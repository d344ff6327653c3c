import { problemOf, type Result } from './http';

/** Making the file of the whole province takes some seconds; a busy machine gets more. */
const TIMEOUT_MS = 120_000;

/** A file as the server gives it, under the server's name for it; where it has none, under this one. */
export async function fetchFile(address: string, name = ''): Promise<Result<File>> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (!response.ok) return { ok: false, failure: await problemOf(response) };
    const content = await response.blob();
    return { ok: true, value: new File([content], nameIn(response.headers.get('content-disposition')) ?? name, { type: content.type }) };
  } catch {
    return { ok: false, failure: { kind: 'unreachable' } };
  }
}

/** The name a `Content-Disposition` gives (RFC 6266): the one in UTF-8 before the plain one. */
export function nameIn(disposition: string | null): string | undefined {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  if (encoded !== undefined) {
    try {
      return decodeURIComponent(encoded.trim());
    } catch {
      // Not written as the standard wants: the plain name is left.
    }
  }
  return /filename="?([^";]+)"?/i.exec(disposition ?? '')?.[1]?.trim();
}
