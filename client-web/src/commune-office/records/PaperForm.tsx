import { isValidOn } from '../../shared/api/program';
import type { Team } from '../../shared/api/teams';
import { formatDate, toVietnamTime } from '../../shared/format/times';
import { Notice } from '../../shared/ui/Notice';
import { program } from '../model';
import { PaperGrid } from './PaperGrid';
import { focusCell } from './paperRows';
import { isBeforeNoonOf, isEditable, isEmpty, isUnsettled, MOST_LINES, type PaperLine } from './paperSheet';
import { slipsIn } from './paperSlips';
import { PaperTroubles } from './PaperTroubles';
import { t } from './texts';
import { useTyping } from './typing';

/** The sheet of one team and day, column for column as on paper. */
export function PaperForm({ team, date }: { readonly team: Team; readonly date: string }) {
  const typing = useTyping(team.code, date);
  const { lines } = typing.sheet.value;
  const activities = (program.value?.activities ?? []).filter((activity) => isValidOn(activity, date));
  const submit = (event: Event) => {
    event.preventDefault();
    const first = firstSlip(typing.sheet.value.lines);
    void typing.send();
    if (first) focusCell(first.lineId, first.field);
  };
  return (
    <form class="panel form" onSubmit={submit} noValidate>
      <div class="section-head">
        <h3>{t('paper.of', { team: team.name, date: formatDate(date) })}</h3>
        <div class="bar">
          {lines.length < MOST_LINES && <button type="button" class="secondary" onClick={typing.addLine}>{t('paper.addLine')}</button>}
          {isDone(lines) && <button type="button" class="secondary" onClick={typing.startAgain}>{t('paper.next')}</button>}
          <button type="submit" class="primary" aria-disabled={typing.busy.value}>{t(typing.busy.value ? 'paper.sending' : 'paper.send')}</button>
        </div>
      </div>
      {typing.problem.value !== undefined && <Notice kind="error">{typing.problem.value}</Notice>}
      <PaperTroubles lines={lines} activities={activities} tried={typing.tried.value} />
      {isDone(lines) && <Notice kind="good">{doneWords(lines)}</Notice>}
      <p class="help">{t('paper.keys')}</p>
      <PaperGrid
        lines={lines}
        activities={activities}
        channels={program.value?.outreachChannels ?? []}
        tried={typing.tried.value}
        untimed={t(isBeforeNoonOf(date, toVietnamTime(new Date())) ? 'paper.untimedNow' : 'paper.untimed')}
        edit={typing.edit}
      />
    </form>
  );
}

/** Where the first wrong or missing thing stands. */
const firstSlip = (lines: readonly PaperLine[]) =>
  lines.filter((line) => isEditable(line) && !isEmpty(line))
    .flatMap((line) => slipsIn(line).map(({ field }) => ({ lineId: line.id, field })))[0];

/** Something was received and nothing waits. */
const isDone = (lines: readonly PaperLine[]): boolean =>
  !lines.some(isUnsettled) && lines.some(({ state }) => state.kind === 'received' || state.kind === 'held');

function doneWords(lines: readonly PaperLine[]): string {
  const received = lines.filter(({ state }) => state.kind === 'received').length;
  const held = lines.filter(({ state }) => state.kind === 'held').length;
  return [t('paper.received', { n: `${received}` }), ...(held > 0 ? [t('paper.held', { n: `${held}` })] : [])].join(' ');
}
