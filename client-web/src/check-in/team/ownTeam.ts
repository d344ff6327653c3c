import { signal } from '@preact/signals';
import { fetchAnnouncements, type Announcement } from '../../shared/api/announcements';
import type { Device } from '../../shared/api/devices';
import type { Result } from '../../shared/api/http';
import { fetchOwnTeamDay, type TeamDayState } from '../../shared/api/teamDays';
import { fetchTeamPeriod } from '../../shared/api/teamPeriod';
import { fetchTarget, type TeamTarget } from '../../shared/api/teamTarget';
import { dateInVietnam, mondayOf } from '../../shared/format/times';
import { readSetting, writeSetting, type SettingOf } from '../../outbox/settings';
import { database } from '../storage';
import { device } from '../team';
import type { OwnFigures } from './ownFigures';

/** What is known about the phone's own team; kept on the phone, and shown with its time when there is no network. */
export interface OwnTeam {
  readonly teamCode: string;
  readonly figures: OwnFigures | undefined;
  /** Null: the commune gave none; undefined: not known yet. */
  readonly target: TeamTarget | null | undefined;
  readonly announcements: readonly Announcement[];
  /** Where the team stood on a date; `askedAt` is this phone's time before the question went out, milliseconds. */
  readonly day: { readonly date: string; readonly state: TeamDayState | undefined; readonly askedAt: number } | undefined;
}

/** IndexedDB keeps dates as dates: what comes back is what was put in. */
const OWN_TEAM: SettingOf<OwnTeam> = { key: 'ownTeam', parse: (value) => value as OwnTeam };

export const ownTeam = signal<OwnTeam | undefined>(undefined);
export const ownTeamState = signal<'loading' | 'failed' | 'fresh'>('loading');

let asking = false;
let askAgain = false;

/** Shows what the phone knows, then asks the province; one round at a time, and one more when something changed meanwhile. */
export async function loadOwnTeam(): Promise<void> {
  const owner = device.value;
  if (!owner) return;
  if (asking) {
    askAgain = true;
    return;
  }
  asking = true;
  try {
    do {
      askAgain = false;
      const known = await recall(owner);
      ownTeam.value = known;
      const [next, complete] = await ask(owner, known);
      ownTeam.value = next;
      ownTeamState.value = complete ? 'fresh' : 'failed';
      await writeSetting(database, OWN_TEAM, next);
    } while (askAgain);
  } finally {
    asking = false;
  }
}

async function recall({ team }: Device): Promise<OwnTeam> {
  const kept = ownTeam.value ?? (await readSetting(database, OWN_TEAM));
  return kept?.teamCode === team.code
    ? kept
    : { teamCode: team.code, figures: undefined, target: undefined, announcements: [], day: undefined };
}

/** Takes what arrives and keeps the rest; the three sums come together or not at all, so that they agree. */
async function ask({ token, team }: Device, known: OwnTeam): Promise<readonly [OwnTeam, boolean]> {
  const askedAt = new Date();
  const date = dateInVietnam(askedAt);
  const firstOfYear = `${date.slice(0, 4)}-01-01`;
  const sumFrom = (from: string) => fetchTeamPeriod(token, team.code, from, date);
  const [today, week, year, target, announcements, day] = await Promise.all([
    sumFrom(date), sumFrom(mondayOf(date)), sumFrom(firstOfYear),
    fetchTarget(team.code, Number(date.slice(0, 4)), token), fetchAnnouncements(token), fetchOwnTeamDay(token, date),
  ]);
  const answers: readonly Result<unknown>[] = [today, week, year, target, announcements, day];
  const next: OwnTeam = {
    teamCode: team.code,
    figures: today.ok && week.ok && year.ok
      ? { today: today.value, week: week.value, year: year.value, date, fetchedAt: askedAt }
      : known.figures,
    target: target.ok ? target.value : known.target,
    announcements: announcements.ok ? announcements.value : known.announcements,
    day: day.ok ? { date, state: day.value, askedAt: askedAt.getTime() } : known.day,
  };
  return [next, answers.every(({ ok }) => ok)];
}
