import { signal } from '@preact/signals';
import type { CheckIn, Location } from '../shared/api/checkIns';
import { readSetting, writeSetting, type SettingOf } from '../outbox/settings';
import { toVietnamTime } from '../shared/format/times';
import { newDraft, toCheckIn, whatIsMissing, type Draft, type Missing } from './draft';
import { newId } from './newId';
import { noteWithReasons } from './note';
import { LOCATING_MS, takePosition } from './position';
import { preferences } from './preferences';
import { contents, reload, send } from './sending';
import { database, outbox } from './storage';
import { device, program } from './team';

const DRAFT: SettingOf<Draft> = { key: 'draft', parse: (value) => ({ ...newDraft(newId()), ...(value as Partial<Draft>) }) };

/** More waiting records than a team writes in months: then something is wrong and a person has to know. */
const MAX_WAITING = 10_000;

/** A trembling thumb presses twice; an untouched form is not saved again within this time. */
const SAME_PRESS_MS = 1_500;

export const draft = signal<Draft>(newDraft(newId()));
/** Why nothing was saved. */
export const missing = signal<Missing | 'missing.room' | undefined>(undefined);
/** The record saved last in this sitting: the save bar tells how it fares. */
export const lastSavedId = signal<string | undefined>(undefined);

let saving = false;
let savedAt = -SAME_PRESS_MS;

/** Takes up the draft the page was left with, unless that was saved just before the page died. Reads what is stored first. */
export async function resumeDraft(): Promise<void> {
  const kept = await readSetting(database, DRAFT);
  const isSaved = kept && contents.value.records.some(({ id }) => id === kept.id);
  draft.value = kept && !isSaved ? kept : newDraft(newId(), kept?.kind);
  draft.subscribe(() => void keepDraft());
}

let keeping = false;

/** Writes what is newest when the disk is ready for it: a fast thumb makes no queue of writes. */
async function keepDraft(): Promise<void> {
  if (keeping) return;
  keeping = true;
  for (let kept: Draft | undefined; kept !== draft.value; ) {
    kept = draft.value;
    await writeSetting(database, DRAFT, kept);
  }
  keeping = false;
}

/** Changes the draft and takes back what was said about it. */
export function edit(next: Draft): void {
  missing.value = undefined;
  lastSavedId.value = undefined;
  savedAt = -SAME_PRESS_MS;
  draft.value = next;
}

/** Saves the record. What the screen says of it follows what is in storage, never the other way round. */
export async function save(): Promise<void> {
  const owner = device.value;
  if (!owner || saving || performance.now() - savedAt < SAME_PRESS_MS) return;
  missing.value = isFull() ? 'missing.room' : whatIsMissing(draft.value);
  if (missing.value !== undefined) return;

  saving = true;
  try {
    const written = draft.value;
    const now = new Date();
    const checkIn = toCheckIn(written, {
      teamCode: owner.team.code,
      occurredAt: toVietnamTime(now),
      staff: preferences.value.staff,
      memberNumber: preferences.value.memberNumber,
      note: noteWithReasons(written, program.value),
    });
    const locating = preferences.value.location && 'geolocation' in navigator;
    await outbox.add(checkIn, now.getTime(), locating ? now.getTime() + LOCATING_MS : undefined);
    if (locating) void locate(checkIn, takePosition());
    await reload();
    lastSavedId.value = checkIn.id;
    draft.value = newDraft(newId(), written.kind);
    savedAt = performance.now();
    scrollTo(0, 0);
  } finally {
    saving = false;
  }
  void send();
}

/**
 * Ends the waiting for a position that a closed or killed page left behind: nobody else would, and the record would stay on
 * the phone. Within its time the position is asked for once more.
 */
export function resumeLocating(): void {
  for (const { checkIn, body, locateUntil } of contents.value.records) {
    if (locateUntil === undefined || body !== undefined) continue;
    void locate(checkIn, preferences.value.location && Date.now() < locateUntil ? takePosition() : Promise.resolve(undefined));
  }
}

/** The position comes after the record is safe, and the record goes out when it came or did not. */
async function locate({ id }: CheckIn, position: Promise<Location | undefined>): Promise<void> {
  await outbox.located(id, await position);
  await reload();
  await send();
}

/** Gives the record saved last back as a draft; true when it had not left the phone. */
export async function takeBackLast(): Promise<boolean> {
  return lastSavedId.value !== undefined && (await outbox.takeBack(lastSavedId.value));
}

const isFull = (): boolean => contents.value.records.filter(({ state }) => state.kind === 'waiting').length >= MAX_WAITING;
