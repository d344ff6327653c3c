import { computed, effect, signal } from '@preact/signals';
import { activate, parseDevice, type Device } from '../shared/api/devices';
import { hasStatus, type Failure } from '../shared/api/http';
import { fetchProgram, isValidOn, parseProgram, type Program } from '../shared/api/program';
import { fetchTeamDay } from '../shared/api/teamTotals';
import type { Totals } from '../shared/api/totals';
import { dateInVietnam, toVietnamTime } from '../shared/format/times';
import { store } from '../shared/storage/store';
import { newDraft, toCheckIn, whatIsMissing, type Draft, type Missing } from './draft';
import { newId } from './newId';
import { MAX_WAITING, Records } from './records';
import { Sender } from './sender';

const DEVICE = 'campaignhub.device';
const DRAFT = 'campaignhub.draft';
const PROGRAM = 'campaignhub.program';

/** Figures of the team with the moment they were fetched. */
export interface TeamFigures {
  readonly totals: Totals;
  readonly date: string;
  readonly fetchedAt: Date;
}

export const records = new Records(store);
export const sender = new Sender({ records, token: () => device.value?.token, changed: () => void refresh() });

export const device = signal<Device | undefined>(stored(DEVICE, parseDevice));
export const program = signal<Program | undefined>(stored(PROGRAM, parseProgram));
export const programFailed = signal(false);
export const team = signal<TeamFigures | undefined>(undefined);
export const teamFailed = signal(false);
export const saved = signal(records.all());
export const draft = signal<Draft>(unsavedDraft());
/** The record saved last in this sitting: the save bar tells how it fares. */
export const lastSavedId = signal<string | undefined>(undefined);
export const missing = signal<Missing | 'missing.room' | undefined>(undefined);

export const unsent = computed(() => saved.value.filter(({ state }) => state.kind === 'waiting').length);
export const activities = computed(() => {
  const today = dateInVietnam(new Date());
  return (program.value?.activities ?? []).filter((activity) => isValidOn(activity, today));
});

effect(() => store.write(DRAFT, JSON.stringify(draft.value)));

/** Changes the draft and takes back what was said about it. */
export function edit(next: Draft): void {
  missing.value = undefined;
  lastSavedId.value = undefined;
  draft.value = next;
}

export function save(): void {
  const owner = device.value;
  if (!owner) return;
  missing.value = unsent.value >= MAX_WAITING ? 'missing.room' : whatIsMissing(draft.value);
  if (missing.value !== undefined) return;

  const now = new Date();
  const { id, kind } = draft.value;
  records.add(id, JSON.stringify(toCheckIn(draft.value, owner.team.code, toVietnamTime(now))), now.getTime());
  saved.value = records.all();
  lastSavedId.value = id;
  draft.value = newDraft(newId(), kind);
  void sender.wake();
}

export async function activateWith(code: string, deviceName: string): Promise<Failure | undefined> {
  const answer = await activate(code, deviceName);
  if (!answer.ok) return answer.failure;
  store.write(DEVICE, JSON.stringify(answer.value));
  device.value = answer.value;
  sender.phase.value = { kind: 'idle' };
  start();
  return undefined;
}

/** Brings everything up to date that can be, as when the page opens, comes back into sight or regains the network. */
export function start(): void {
  if (!device.value) return;
  void sender.wake();
  void loadProgram();
}

export async function loadProgram(): Promise<void> {
  const answer = await fetchProgram(device.value?.token);
  programFailed.value = !answer.ok;
  if (!answer.ok) return noticeLockOut(answer.failure);
  program.value = answer.value.program;
  store.write(PROGRAM, JSON.stringify(answer.value.file));
}

/** Shows what is in storage now, and the team's own total as the province knows it. */
export async function refresh(): Promise<void> {
  saved.value = records.all();
  const owner = device.value;
  if (!owner) return;
  const date = dateInVietnam(new Date());
  const answer = await fetchTeamDay(owner.token, owner.team.code, date);
  teamFailed.value = !answer.ok;
  if (!answer.ok) noticeLockOut(answer.failure);
  else team.value = { totals: answer.value.team, date, fetchedAt: new Date() };
}

/** Another tab saved or sent something. */
export const noticeOtherTab = (): void => {
  saved.value = records.all();
};

function noticeLockOut(failure: Failure): void {
  if (hasStatus(failure, 401)) sender.lockOut();
}

/** A draft that was saved just before the page died is not offered again. */
function unsavedDraft(): Draft {
  const kept = stored(DRAFT, (value) => ({ ...newDraft(newId()), ...(value as Partial<Draft>) }));
  return kept && !records.has(kept.id) ? kept : newDraft(newId(), kept?.kind);
}

function stored<T>(key: string, parse: (value: unknown) => T): T | undefined {
  try {
    const written = store.read(key);
    return written === undefined ? undefined : parse(JSON.parse(written));
  } catch {
    return undefined;
  }
}
