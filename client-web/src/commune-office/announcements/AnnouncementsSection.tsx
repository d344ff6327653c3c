import { useSignal } from '@preact/signals';
import { endAnnouncement, fetchSentAnnouncements, type SentAnnouncement } from '../../shared/api/announcementDesk';
import { formatCount } from '../../shared/format/numbers';
import { dateInVietnam, formatDate, formatTime } from '../../shared/format/times';
import { FormDialog } from '../../shared/ui/Dialog';
import { Loaded } from '../../shared/ui/Loaded';
import { fetchAll, useRemote } from '../../shared/ui/remote';
import { useSaving } from '../../shared/ui/saving';
import { toast } from '../../shared/ui/Toasts';
import { communeCode, rights, roster, user } from '../model';
import { communeName, unitName } from '../../shared/desk/units';
import { AnnouncementForm } from './AnnouncementForm';
import { mayEnd } from './audience';
import { t } from './texts';

/** More than are ever in force at once. */
const MOST = 200;

/** What is announced now, and a form for more. */
export function AnnouncementsSection() {
  const code = communeCode.value;
  const current = useRemote(code ?? '', () => fetchAll((after) => fetchSentAnnouncements(code, after), MOST));
  const reload = () => void current.reload();
  return (
    <section class="section" aria-labelledby="announcements-title">
      <h2 id="announcements-title">{t('title')}</h2>
      <p class="section-lead">{t('lead')}</p>
      {rights.value.announces && <AnnouncementForm done={reload} />}
      <h3>{t('current')}</h3>
      <Loaded of={current}>
        {(all) => (all.length === 0 ? <p class="panel nothing">{t('none')}</p> : (
          <ul class="cards">{all.map((each) => <Card key={each.id} announcement={each} done={reload} />)}</ul>
        ))}
      </Loaded>
    </section>
  );
}

function Card({ announcement, done }: { readonly announcement: SentAnnouncement; done(): void }) {
  const ending = useSignal(false);
  const { text, unit, createdAt, validUntil, communeCodes } = announcement;
  const by = t('by', { unit: unitName(unit, communeCodes?.[0]), at: moment(createdAt) });
  return (
    <li class="card">
      <p class="card-text">{text}</p>
      <p class="card-facts">
        {[audienceWords(announcement), by, t('shown', { at: moment(validUntil) })].join(' · ')}
      </p>
      {mayEnd(announcement, user.value?.role) && (
        <div class="bar">
          <button
            type="button"
            class="secondary"
            aria-label={t('end.of', { which: text })}
            onClick={() => { ending.value = true; }}
          >
            {t('end')}
          </button>
        </div>
      )}
      {ending.value && <EndDialog announcement={announcement} done={done} close={() => { ending.value = false; }} />}
    </li>
  );
}

function EndDialog({ announcement, done, close }: { readonly announcement: SentAnnouncement; done(): void; close(): void }) {
  const saving = useSaving();
  const submit = () => void saving.run(() => endAnnouncement(announcement.id), () => {
    close();
    toast(t('end.done'));
    done();
  });
  return (
    <FormDialog
      danger
      title={t('end.title')}
      action={t('end')}
      busy={saving.busy.value}
      problem={saving.problem.value}
      submit={submit}
      close={close}
    >
      <p class="card-text">{announcement.text}</p>
      <p class="help">{t('end.help')}</p>
    </FormDialog>
  );
}

function audienceWords({ communeCodes, teamCodes }: SentAnnouncement): string {
  if (teamCodes !== undefined) return t('audience.teams', { n: formatCount(teamCodes.length), which: listed(teamCodes.map(teamName)) });
  return communeCodes === undefined ? t('audience.all') : listed(communeCodes.map((code) => communeName(code) ?? code));
}

const NAMED = 3;

const listed = (names: readonly string[]): string => (names.length <= NAMED ? names.join(', ')
  : t('audience.more', { which: names.slice(0, NAMED).join(', '), n: formatCount(names.length - NAMED) }));

function teamName(code: string): string {
  const known = roster.state.value;
  return (known.kind === 'ready' ? known.value.teams.find((team) => team.code === code)?.name : undefined) ?? code;
}

const moment = (at: Date): string => `${formatTime(at)} ${formatDate(dateInVietnam(at))}`;
