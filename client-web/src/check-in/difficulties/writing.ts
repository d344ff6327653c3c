import { signal } from '@preact/signals';
import { fields } from '../../shared/api/parse';
import { toVietnamTime } from '../../shared/format/times';
import { readSetting, writeSetting, type SettingOf } from '../../outbox/settings';
import { newId } from '../newId';
import { preferences } from '../preferences';
import { messages, reload, send } from '../sending';
import { database, messageQueue } from '../storage';
import { device } from '../team';
import { newDifficulty, toMessage, whatIsMissing, type DifficultyDraft, type Missing } from './draft';

const DRAFT: SettingOf<DifficultyDraft> = {
  key: 'difficultyDraft',
  parse: (value) => ({ ...newDifficulty(newId()), ...(fields(value) as Partial<DifficultyDraft>) }),
};

export const draft = signal<DifficultyDraft>(newDifficulty(newId()));
export const missing = signal<Missing | undefined>(undefined);

let saving = false;

/** Takes up what was being written when the page was left, unless that was saved just before it died. */
export async function resumeWriting(): Promise<void> {
  const kept = await readSetting(database, DRAFT);
  if (kept && !messages.value.some(({ id }) => id === kept.id)) draft.value = kept;
}

export function edit(change: Partial<DifficultyDraft>): void {
  missing.value = undefined;
  draft.value = { ...draft.value, ...change };
  void writeSetting(database, DRAFT, draft.value);
}

export function clear(): void {
  missing.value = undefined;
  draft.value = newDifficulty(newId());
  void writeSetting(database, DRAFT, draft.value);
}

/** Saves what was written; true when it is in storage, which is before the screen says so. */
export async function save(): Promise<boolean> {
  const owner = device.value;
  if (!owner || saving) return false;
  missing.value = whatIsMissing(draft.value);
  if (missing.value !== undefined) return false;

  saving = true;
  try {
    const now = new Date();
    const { memberNumber } = preferences.value;
    const message = toMessage(draft.value, { teamCode: owner.team.code, occurredAt: toVietnamTime(now), memberNumber });
    if (!(await messageQueue.add(message, now.getTime()))) {
      missing.value = 'missing.room';
      return false;
    }
    await reload();
    clear();
  } finally {
    saving = false;
  }
  void send();
  return true;
}
