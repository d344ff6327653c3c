import { CLOCK_OFFSET } from '../outbox/clock';
import { writeFile } from '../outbox/exportFile';
import { mergeFile, type Merged } from '../outbox/mergeFile';
import { readSetting } from '../outbox/settings';
import { toVietnamTime } from '../shared/format/times';
import { reload, send } from './sending';
import { database, messageQueue, outbox } from './storage';
import { device } from './team';

/** Gives everything unsent out as a file, through the phone's own "share" where it has one; false when the person changed their mind. */
export async function handOutFile(): Promise<boolean> {
  const owner = device.value;
  if (!owner) return false;
  const at = toVietnamTime(new Date());
  const text = await writeFile(outbox, messageQueue, owner.team.code, await readSetting(database, CLOCK_OFFSET), at);
  await reload();
  const file = new File([text], `phieu-${owner.team.code}-${at.slice(0, 16).replace(/\D/g, '')}.json`, { type: 'application/json' });
  return (await share(file)) ?? download(file);
}

/** Undefined when the phone cannot share files. */
async function share(file: File): Promise<boolean | undefined> {
  const data = { files: [file], title: file.name };
  if (!navigator.canShare?.(data)) return undefined;
  try {
    await navigator.share(data);
    return true;
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError' ? false : undefined;
  }
}

function download(file: File): boolean {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return true;
}

/** Takes over another phone's file; undefined when it is none. */
export async function takeOverFile(file: File): Promise<Merged | undefined> {
  const owner = device.value;
  if (!owner) return undefined;
  try {
    const merged = await mergeFile(outbox, messageQueue, await file.text(), owner.team.code, Date.now());
    await reload();
    void send();
    return merged;
  } catch {
    return undefined;
  }
}
