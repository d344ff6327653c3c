import { CLOCK_OFFSET } from '../outbox/clock';
import { writeFile } from '../outbox/exportFile';
import { mergeFile, type Merged } from '../outbox/mergeFile';
import { readSetting } from '../outbox/settings';
import { toVietnamTime } from '../shared/format/times';
import { giveOut } from './giveOut';
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
  return giveOut(file);
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
