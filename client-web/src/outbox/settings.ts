import type { Database } from './database';

/** Something the phone remembers under a name; what cannot be read any more counts as never written. */
export interface SettingOf<Value> {
  readonly key: string;
  readonly parse: (value: unknown) => Value;
}

export async function readSetting<Value>(database: Database, { key, parse }: SettingOf<Value>): Promise<Value | undefined> {
  try {
    const setting = await database.read('settings', key);
    return setting === undefined ? undefined : parse(setting.value);
  } catch {
    return undefined;
  }
}

export async function writeSetting<Value>(database: Database, { key }: SettingOf<Value>, value: Value): Promise<void> {
  await database.change('settings', key, () => ({ key, value }));
}
