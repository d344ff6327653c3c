import type { Training } from '../api/workLines';
import { TRAININGS } from '../api/workLines';
import { nameOf } from '../desk/directory';
import { formatCount } from '../format/numbers';
import { formatDate } from '../format/times';
import type { Column } from '../ui/DataTable';
import { RegisterPanel } from './RegisterPanel';
import { teamName, type WorkScope } from './scope';
import { t } from './texts';
import { TrainingDialog } from './TrainingDialog';

const NAMED = 3;

/** Trainings of teams. Their members are members, never people guided. */
export function TrainingPanel({ scope }: { readonly scope: WorkScope }) {
  const { lists } = scope;
  const columns: readonly Column<Training>[] = [
    { key: 'place', head: t('trainings.place'), cell: ({ place, organiser }) => <span>{place}<small class="cell-more">{organiser}</small></span> },
    { key: 'form', head: t('trainings.form'), cell: ({ form }) => nameOf(lists.trainingForms, form) ?? t('none') },
    { key: 'contents', head: t('trainings.contents'), cell: ({ contents, note }) => <Contents scope={scope} codes={contents} note={note} /> },
    { key: 'teams', head: t('teams'), cell: ({ teamCodes }) => teamWords(scope, teamCodes) },
    { key: 'members', head: t('trainings.members'), kind: 'figure', cell: ({ members }) => formatCount(members) },
  ];
  return (
    <RegisterPanel
      scope={scope}
      register={TRAININGS}
      name="trainings"
      columns={columns}
      adds={scope.keeps !== undefined}
      wordsOf={({ date, place }) => `${formatDate(date)}, ${place}`}
      sums={(lines) => <p>{sumWords(lines)}</p>}
      form={(line, done, close) => <TrainingDialog scope={scope} line={line} done={done} close={close} />}
    />
  );
}

function Contents({ scope, codes, note }: { readonly scope: WorkScope; readonly codes: readonly string[]; readonly note: string | undefined }) {
  return (
    <span>
      {codes.map((code) => nameOf(scope.lists.trainingContents, code)).join('; ')}
      {note !== undefined && <small class="cell-more">{note}</small>}
    </span>
  );
}

function teamWords(scope: WorkScope, codes: readonly string[]): string {
  const named = codes.slice(0, NAMED).map((code) => teamName(scope, code)).join(', ');
  return codes.length <= NAMED ? named : t('teams.more', { which: named, n: formatCount(codes.length - NAMED) });
}

const sumWords = (lines: readonly Training[]): string => t('trainings.sum', {
  n: formatCount(lines.length),
  teams: formatCount(new Set(lines.flatMap(({ teamCodes }) => teamCodes)).size),
  members: formatCount(lines.reduce((sum, { members }) => sum + members, 0)),
});
