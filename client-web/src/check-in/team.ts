import { computed, signal } from '@preact/signals';
import { fetchDaysOfTeam, parseDaysOfTeam, type DayOfTeam } from '../shared/api/dayOfTeam';
import { activate, type Device } from '../shared/api/devices';
import { hasStatus, type Failure } from '../shared/api/http';
import { fetchProgram, isValidOn, parseProgram, type Program } from '../shared/api/program';
import { fetchMembers, parseMembers, type Member } from '../shared/api/teamMembers';
import { fetchTeamDay } from '../shared/api/teamTotals';
import type { Totals } from '../shared/api/totals';
import { dateInVietnam } from '../shared/format/times';
import { store } from '../shared/storage/store';
import { DEVICE } from '../outbox/device';
import { readSetting, writeSetting, type SettingOf } from '../outbox/settings';
import { daysAround, lastFinalOf, newsOf, type DayNews } from './day/days';
import { deviceKey } from './deviceKey';
import { forgetVisits } from './households';
import { loadOffice, office } from './office';
import { prefer } from './preferences';
import { lockOut, onSent, phase, send } from './sending';
import { askToKeep, database, storageRefused } from './storage';
import { activationCode } from './view';

/** Figures of the team with the moment they were fetched. */
export interface TeamFigures {
  readonly totals: Totals;
  readonly date: string;
  readonly fetchedAt: Date;
}

const PROGRAM: SettingOf<unknown> = { key: 'program', parse: (file) => file };
const DAYS: SettingOf<readonly DayOfTeam[]> = { key: 'campaignDays', parse: parseDaysOfTeam };
const FIGURES: SettingOf<TeamFigures> = { key: 'teamFigures', parse: (value) => value as TeamFigures };
const MEMBERS: SettingOf<readonly Member[]> = { key: 'members', parse: parseMembers };

/** Stands beside the database, so that a phone whose database does not open still knows that it is a team's. */
const ACTIVATED = 'campaignhub.activated';

export const device = signal<Device | undefined>(undefined);

/** This phone is a team's, but where it keeps the team and its records does not open. */
export const storageAway = computed(() => storageRefused.value && device.value === undefined && store.read(ACTIVATED) !== undefined);

export const program = signal<Program | undefined>(undefined);
/** The file the program was read from, for parts of the page that need more of it. */
export const programFile = signal<unknown>(undefined);
export const programFailed = signal(false);
export const figures = signal<TeamFigures | undefined>(undefined);
/** The figures are not from a request of this sitting that was answered last: they are shown with their time. */
export const figuresOld = signal(true);
export const figuresFailed = signal(false);
export const members = signal<readonly Member[]>([]);
/** Campaign days near today that the team is asked to go out on. */
export const campaignDays = signal<readonly DayOfTeam[]>([]);

/** The day to tell of, if there is one. */
export const dayNews = computed<DayNews | undefined>(() =>
  device.value && newsOf(campaignDays.value, dateInVietnam(new Date()), device.value.team.communeCode));

/** The last day whose figures are final, if it is not long ago. */
export const finalDay = computed(() =>
  device.value && lastFinalOf(campaignDays.value, dateInVietnam(new Date()), device.value.team.communeCode));

/** The day the team goes out on today. */
export const campaignDay = computed(() => (dayNews.value?.kind === 'today' ? dayNews.value.day : undefined));

/** What can be recorded today. */
export const activities = computed(() => {
  const today = dateInVietnam(new Date());
  return (program.value?.activities ?? []).filter((activity) => isValidOn(activity, today));
});

/** Takes up what this phone knew when it was last open. */
export async function recallTeam(): Promise<void> {
  const [owner, file, days, known, counted] = await Promise.all([
    readSetting(database, DEVICE), readSetting(database, PROGRAM), readSetting(database, DAYS), readSetting(database, MEMBERS),
    readSetting(database, FIGURES),
  ]);
  device.value = owner;
  if (owner) store.write(ACTIVATED, 'yes');
  campaignDays.value = days ?? [];
  members.value = known ?? [];
  figures.value = counted;
  try {
    program.value = file === undefined ? undefined : parseProgram(file);
    programFile.value = file;
  } catch {
    program.value = undefined;
  }
}

/** The right to work for another team than this phone's, got with that team's code: in force when a person says so. */
export const otherTeam = signal<Device | undefined>(undefined);

export async function activateWith(code: string, deviceName: string): Promise<Failure | undefined> {
  const answer = await activate(code, deviceName, await deviceKey());
  if (!answer.ok) return answer.failure;
  if (device.value && device.value.team.code !== answer.value.team.code) otherTeam.value = answer.value;
  else await workFor(answer.value);
  return undefined;
}

/** Makes the phone the other team's; what the first team has not sent stays on it. */
export async function changeTeam(next: Device): Promise<void> {
  otherTeam.value = undefined;
  forgetVillage();
  await workFor(next);
}

async function workFor(next: Device): Promise<void> {
  await writeSetting(database, DEVICE, next);
  store.write(ACTIVATED, 'yes');
  device.value = next;
  activationCode.value = undefined;
  phase.value = { kind: 'idle' };
  catchUp();
}

/** Brings everything up to date that can be, as when the page opens, comes back into sight or regains the network. */
export function catchUp(): void {
  if (!device.value) return;
  void askToKeep();
  void send();
  void loadProgram();
  void loadCampaignDay().catch(() => undefined);
  void loadMembers();
  void loadOffice(device.value);
}

export async function loadProgram(): Promise<void> {
  const answer = await fetchProgram(device.value?.token);
  programFailed.value = !answer.ok;
  if (!answer.ok) return noticeLockOut(answer.failure);
  program.value = answer.value.program;
  programFile.value = answer.value.file;
  await writeSetting(database, PROGRAM, answer.value.file);
}

/** The team's own total as the province knows it. */
async function loadFigures(): Promise<void> {
  const owner = device.value;
  if (!owner) return;
  const date = dateInVietnam(new Date());
  const answer = await fetchTeamDay(owner.token, owner.team.code, date);
  figuresFailed.value = !answer.ok;
  figuresOld.value = !answer.ok;
  if (!answer.ok) return noticeLockOut(answer.failure);
  figures.value = { totals: answer.value.team, date, fetchedAt: new Date() };
  await writeSetting(database, FIGURES, figures.value);
}

async function loadCampaignDay(): Promise<void> {
  const owner = device.value;
  if (!owner) return;
  const answer = await fetchDaysOfTeam(owner.token);
  if (!answer.ok) return;
  campaignDays.value = daysAround(answer.value, dateInVietnam(new Date()), owner.team.communeCode);
  await writeSetting(database, DAYS, campaignDays.value);
  if (dayNews.value || finalDay.value) await (await import('./day/details')).loadDetails(owner);
}

/** A server that does not tell a team its members leaves the field to type a number in. */
async function loadMembers(): Promise<void> {
  const owner = device.value;
  if (!owner) return;
  const answer = await fetchMembers(owner.team.code, owner.token);
  if (!answer.ok) return;
  members.value = answer.value.filter(({ active }) => active);
  await writeSetting(database, MEMBERS, members.value);
}

/** With another team the phone comes to another village. */
function forgetVillage(): void {
  forgetVisits();
  members.value = [];
  campaignDays.value = [];
  figures.value = undefined;
  office.value = undefined;
  prefer({ villageHouseholds: undefined, memberNumber: undefined, staff: undefined });
}

function noticeLockOut(failure: Failure): void {
  if (hasStatus(failure, 401)) lockOut();
}

onSent(() => void loadFigures());
