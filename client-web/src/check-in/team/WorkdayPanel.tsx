import { useSignal } from '@preact/signals';
import { formatCount } from '../../shared/format/numbers';
import { formatTime } from '../../shared/format/times';
import { messageSentence } from '../messageWords';
import { preferences } from '../preferences';
import { sendingIds } from '../recordWords';
import { messages, phase } from '../sending';
import { StateMark } from '../StateMark';
import { Stepper } from '../Stepper';
import { device, members } from '../team';
import { RefusedActions } from '../UnsettledMessages';
import { validFigures } from './ownFigures';
import type { OwnTeam } from './ownTeam';
import { say } from './saying';
import { t } from './texts';
import { lastPressed, workdayOf, type Workday } from './workday';

interface WorkdayPanelProps {
  readonly known: OwnTeam | undefined;
  readonly today: string;
}

/** "Tổ bắt đầu" and "Tổ kết thúc hôm nay": one button at a time, the one that comes next. */
export function WorkdayPanel({ known, today }: WorkdayPanelProps) {
  const teamCode = device.value?.team.code ?? '';
  const staff = useSignal(preferences.value.staff ?? members.value.length);
  const full = useSignal(false);
  const workday = workdayOf(known?.day, messages.value, teamCode, today);
  const press = (event: 'start' | 'end') => () => {
    const going = event === 'start' && staff.value > 0 ? staff.value : undefined;
    void say(event, going).then((saved) => { full.value = !saved; });
  };

  return (
    <section class="workday" aria-labelledby="workday-title">
      <h2 id="workday-title">{t('duty.day')}</h2>
      {workday.kind !== 'not-started' && <p class="workday-state" role="status">{wordsOf(workday)}</p>}
      {workday.kind === 'finished' && <Thanks known={known} today={today} />}
      <LastPressed teamCode={teamCode} today={today} />
      {workday.kind === 'working'
        ? <button type="button" class="primary" onClick={press('end')}>{t('duty.end')}</button>
        : (
          <>
            <div class="members-today">
              <label class="line-label" for="members-today">{t('duty.members')}</label>
              <Stepper id="members-today" label={t('duty.members')} value={staff.value} change={(value) => { staff.value = value; }} />
            </div>
            <button type="button" class={workday.kind === 'finished' ? 'secondary' : 'primary'} onClick={press('start')}>
              {t(workday.kind === 'finished' ? 'duty.again' : 'duty.start')}
            </button>
          </>
        )}
      {workday.kind === 'not-started' && <p class="help">{t('duty.help')}</p>}
      {full.value && <p class="notice notice-warn" role="alert">{t('duty.full')}</p>}
    </section>
  );
}

function wordsOf(workday: Exclude<Workday, { kind: 'not-started' }>): string {
  const at = workday.kind === 'working' ? workday.since : workday.at;
  const time = at ? formatTime(at) : '…';
  if (workday.kind === 'finished') return t('duty.finished', { t: time });
  return workday.members === undefined ? t('duty.working', { t: time }) : t('duty.workingWith', { t: time, n: formatCount(workday.members) });
}

/** How the last press fares: on this phone, on its way, received. */
function LastPressed({ teamCode, today }: { readonly teamCode: string; readonly today: string }) {
  const last = lastPressed(messages.value, teamCode, today);
  if (!last) return null;
  const { tone, sentence } = messageSentence(last, sendingIds(phase.value));
  return (
    <>
      <p class={`state state-${tone}`}><StateMark tone={tone} />{sentence}</p>
      {last.state.kind === 'refused' && <RefusedActions id={last.id} />}
    </>
  );
}

/** The team's own total back to it at the end of its day. */
function Thanks({ known, today }: WorkdayPanelProps) {
  const totals = known?.figures && validFigures(known.figures, today).today;
  if (!totals || totals.checkIns === 0) return null;
  return <p>{t('teamPage.thanks', { people: formatCount(totals.people), households: formatCount(totals.households) })}</p>;
}
