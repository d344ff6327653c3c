import { useSignal } from '@preact/signals';
import { newId } from '../../check-in/newId';
import { handIn } from '../../shared/api/records';
import { isValidOn } from '../../shared/api/program';
import type { Team } from '../../shared/api/teams';
import { formatDate, toVietnamTime } from '../../shared/format/times';
import { asStaff } from '../../shared/sign-in/visitor';
import { failureWords } from '../../shared/ui/failureWords';
import { Notice } from '../../shared/ui/Notice';
import { program } from '../model';
import { drafts } from './drafts';
import { PaperGrid } from './PaperGrid';
import { emptySheet } from './paperDrafts';
import { freeze, isEditable, isEmpty, isUnsettled, MOST_LINES, newLine, reopen, settle, slipIn, waitingBodies, type PaperLine } from './paperSheet';
import { t } from './texts';

/** The sheet of one team and day, column for column as on paper. */
export function PaperForm({ team, date }: { readonly team: Team; readonly date: string }) {
  const sheet = useSignal(drafts.open(team.code, date));
  const busy = useSignal(false);
  const tried = useSignal(false);
  const problem = useSignal<string | undefined>(undefined);
  const activities = (program.value?.activities ?? []).filter((activity) => isValidOn(activity, date));
  const keep = (next: typeof sheet.value) => { sheet.value = next; drafts.keep(next); };
  const edit = (id: string, change: Partial<PaperLine>) => {
    problem.value = undefined;
    keep({ ...sheet.value, lines: sheet.value.lines.map((line) => (line.id === id ? { ...line, ...change, state: { kind: 'open' } } : line)) });
  };

  const send = async () => {
    if (busy.value) return;
    tried.value = true;
    const ready = sheet.value.lines.filter((line) => isEditable(line) && !isEmpty(line));
    if (!sheet.value.lines.some(isUnsettled)) { problem.value = t('paper.nothing'); return; }
    if (ready.some((line) => slipIn(line) !== undefined)) { problem.value = t('paper.slips'); return; }
    busy.value = true;
    problem.value = undefined;
    keep(freeze(sheet.value, toVietnamTime(new Date())));
    const answer = await asStaff(handIn(waitingBodies(sheet.value)));
    busy.value = false;
    if (answer.ok) { tried.value = false; keep(settle(sheet.value, answer.value)); return; }
    const { failure } = answer;
    // Refused as a whole means that nothing was taken; after silence nobody knows, and the frozen lines are sent again.
    if (failure.kind === 'problem' && failure.status >= 400 && failure.status < 500) keep(reopen(sheet.value));
    problem.value = failure.kind === 'problem' ? failureWords(failure) : t('paper.noAnswer');
  };

  return (
    <form class="panel form" onSubmit={(event) => { event.preventDefault(); void send(); }} noValidate>
      <div class="section-head">
        <h3>{t('paper.of', { team: team.name, date: formatDate(date) })}</h3>
        <div class="bar">
          {sheet.value.lines.length < MOST_LINES && (
            <button type="button" class="secondary" onClick={() => keep({ ...sheet.value, lines: [...sheet.value.lines, newLine(newId())] })}>{t('paper.addLine')}</button>
          )}
          {isDone(sheet.value.lines) && (
            <button type="button" class="secondary" onClick={() => { tried.value = false; keep(emptySheet(team.code, date)); }}>{t('paper.next')}</button>
          )}
          <button type="submit" class="primary" aria-disabled={busy.value}>{t(busy.value ? 'paper.sending' : 'paper.send')}</button>
        </div>
      </div>
      {problem.value !== undefined && <Notice kind="error">{problem.value}</Notice>}
      {isDone(sheet.value.lines) && <Notice kind="good">{doneWords(sheet.value.lines)}</Notice>}
      <p class="help">{t('paper.keys')}</p>
      <PaperGrid lines={sheet.value.lines} activities={activities} channels={program.value?.outreachChannels ?? []} tried={tried.value} edit={edit} />
    </form>
  );
}

/** Something was received and nothing waits. */
const isDone = (lines: readonly PaperLine[]): boolean =>
  !lines.some(isUnsettled) && lines.some(({ state }) => state.kind === 'received' || state.kind === 'held');

function doneWords(lines: readonly PaperLine[]): string {
  const received = lines.filter(({ state }) => state.kind === 'received').length;
  const held = lines.filter(({ state }) => state.kind === 'held').length;
  return [t('paper.received', { n: `${received}` }), ...(held > 0 ? [t('paper.held', { n: `${held}` })] : [])].join(' ');
}
