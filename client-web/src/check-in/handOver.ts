import { CLOCK_OFFSET } from '../outbox/clock';
import { writeFile } from '../outbox/exportFile';
import { mergeFile, type Merged } from '../outbox/mergeFile';
import { readSetting } from '../outbox/settings';
import { toVietnamTime } from '../shared/format/times';
import { giveOut } from '../shared/ui/giveOut';
import { reload, send, unsent } from './sending';
import { database, messageQueue, outbox } from './storage';
import { device } from './team';

/** Gives everything unsent out as a file, through the phone's own "share" where it has one; false when the person changed their mind. */
export async function handOutFile(): Promise<boolean> {
  const owner = device.value;
  const at = toVietnamTime(new Date());
  const text = await fileText(at);
  if (!owner || text === undefined) return false;
  const file = new File([text], `phieu-${owner.team.code}-${at.slice(0, 16).replace(/\D/g, '')}.json`, { type: 'application/json' });
  return giveOut(file);
}

/** Everything unsent as the text of such a file; undefined when there is nothing. */
export async function fileText(at = toVietnamTime(new Date())): Promise<string | undefined> {
  const owner = device.value;
  if (!owner || unsent.value === 0) return undefined;
  const text = await writeFile(outbox, messageQueue, owner.team.code, await readSetting(database, CLOCK_OFFSET), at);
  await reload();
  return text;
}

/** Takes over another phone's file; undefined when it is none. */
export const takeOverFile = async (file: File): Promise<Merged | undefined> => takeOverText(await file.text());

/** Takes over what another phone wrote, however it came here; undefined when it is no such text. */
export async function takeOverText(text: string): Promise<Merged | undefined> {
  const owner = device.value;
  if (!owner) return undefined;
  try {
    const merged = await mergeFile(outbox, messageQueue, text, owner.team.code, Date.now());
    await reload();
    void send();
    return merged;
  } catch {
    return undefined;
  }
}
