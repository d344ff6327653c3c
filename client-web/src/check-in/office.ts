import { signal } from '@preact/signals';
import type { Device } from '../shared/api/devices';
import { fetchOffice, parseOffice, type Office } from '../shared/api/offices';
import { readSetting, writeSetting, type SettingOf } from '../outbox/settings';
import { database } from './storage';

const OFFICE: SettingOf<Office> = { key: 'office', parse: parseOffice };

/** Whom the team calls; kept, because a phone that needs help is often one the province no longer answers. */
export const office = signal<Office | undefined>(undefined);

export async function recallOffice(): Promise<void> {
  office.value = await readSetting(database, OFFICE);
}

export async function loadOffice({ token, team }: Device): Promise<void> {
  const answer = await fetchOffice(team.communeCode, token);
  if (!answer.ok) return;
  office.value = answer.value;
  await writeSetting(database, OFFICE, answer.value);
}
