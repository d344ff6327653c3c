import { computed, signal } from '@preact/signals';
import { fetchDifficulties, parseDifficulty, type Difficulty } from '../../shared/api/difficulties';
import { list } from '../../shared/api/parse';
import { readSetting, writeSetting, type SettingOf } from '../../outbox/settings';
import { onSent } from '../sending';
import { database } from '../storage';
import { device } from '../team';
import { freshOf, type Seen } from './fresh';

/** As many as a team looks back on. */
const SHOWN = 50;

/** While the page is open, an answer to something open is looked for this often. */
const LOOK_AGAIN_MS = 3 * 60_000;

const KNOWN: SettingOf<readonly Difficulty[]> = { key: 'difficulties', parse: (value) => list(value, parseDifficulty) };
const SEEN: SettingOf<Seen> = { key: 'answersSeen', parse: (value) => value as Seen };

/** The team's difficulties and proposals as the province had them last, newest first. */
export const difficulties = signal<readonly Difficulty[]>([]);
export const difficultiesFailed = signal(false);

const seen = signal<Seen>({});

/** Those about which something was done that nobody has looked at on this phone. */
export const freshAnswers = computed(() => freshOf(difficulties.value, seen.value));

/** Takes up what this phone knew when it was last open. */
export async function recallDifficulties(): Promise<void> {
  const [known, looked] = await Promise.all([readSetting(database, KNOWN), readSetting(database, SEEN)]);
  const code = device.value?.team.code;
  difficulties.value = (known ?? []).filter(({ teamCode }) => teamCode === code);
  seen.value = looked ?? {};
}

export async function loadDifficulties(): Promise<void> {
  const owner = device.value;
  if (!owner) return;
  const answer = await fetchDifficulties({ team: owner.team.code }, SHOWN, undefined, owner.token);
  difficultiesFailed.value = !answer.ok;
  if (!answer.ok) return;
  difficulties.value = answer.value.items;
  await writeSetting(database, KNOWN, difficulties.value);
}

/** Somebody has looked at everything there is. */
export async function markSeen(): Promise<void> {
  seen.value = Object.fromEntries(difficulties.value.map(({ id, steps }) => [id, steps.length]));
  await writeSetting(database, SEEN, seen.value);
}

/** Keeps the list up to date while the page is open and in sight. */
export function watchForAnswers(): void {
  onSent(() => void loadDifficulties());
  setInterval(() => {
    const isWaiting = difficulties.value.some(({ state }) => state !== 'resolved');
    if (isWaiting && document.visibilityState === 'visible') void loadDifficulties();
  }, LOOK_AGAIN_MS);
}
