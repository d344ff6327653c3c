import { readSetting, writeSetting, type SettingOf } from '../outbox/settings';
import { newId } from './newId';
import { database } from './storage';

const DEVICE_KEY: SettingOf<string> = { key: 'deviceKey', parse: (value) => String(value) };

/** This phone's own secret: a code is used once, and an answer lost on a bad line must not cost the team its code. */
export async function deviceKey(): Promise<string> {
  const kept = await readSetting(database, DEVICE_KEY);
  if (kept !== undefined) return kept;
  const made = newId();
  await writeSetting(database, DEVICE_KEY, made);
  return made;
}
