/** A line that brings nothing for this long is dead. */
const SILENCE_MS = 30_000;

/** The content of a file, telling how much of it has come; undefined when the line breaks or the server refuses. */
export async function fetchFile(address: string, token: string, bytes: number, progress: (share: number) => void): Promise<Blob | undefined> {
  const cancel = new AbortController();
  let timer = setTimeout(() => cancel.abort(), SILENCE_MS);
  try {
    const response = await fetch(address, { headers: { authorization: `Bearer ${token}` }, signal: cancel.signal });
    if (!response.ok || !response.body) return undefined;
    const parts: Uint8Array<ArrayBuffer>[] = [];
    let come = 0;
    const reader = response.body.getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      parts.push(part.value);
      come += part.value.length;
      progress(Math.min(1, come / bytes));
      clearTimeout(timer);
      timer = setTimeout(() => cancel.abort(), SILENCE_MS);
    }
    return come === bytes ? new Blob(parts) : undefined;
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}
