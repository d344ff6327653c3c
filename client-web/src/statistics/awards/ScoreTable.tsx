import type { Awards, Score, ScorePart } from '../../shared/api/awards';
import type { Recipient } from '../../shared/api/workLines';
import type { Criterion } from '../../shared/api/workLists';
import { nameOf } from '../../shared/desk/directory';
import { communeName } from '../../shared/desk/units';
import { formatCount, formatFactor, formatPlain } from '../../shared/format/numbers';
import { DataTable, type Column } from '../../shared/ui/DataTable';
import { CheckField } from '../../shared/ui/fields';
import { sameRecipient } from '../../shared/work/recipients';
import { t } from './texts';

interface ScoreTableProps {
  readonly awards: Awards;
  readonly list: 'teams' | 'communes' | 'members';
  readonly criteria: readonly Criterion[];
  /** Those chosen for a proposal, of this list and of the others. */
  readonly chosen: readonly Recipient[];
  /** Undefined for those who propose nobody. */
  readonly choose: ((chosen: readonly Recipient[]) => void) | undefined;
}

/** The best, best first, each with the arithmetic of its score. */
export function ScoreTable({ awards, list, criteria, chosen, choose }: ScoreTableProps) {
  const caption = t('caption', { list: t(`tab.${list}`), days: formatCount(awards.days), weeks: formatCount(awards.weeks) });
  const columns: readonly Column<Score>[] = [
    { key: 'who', head: t('col.who'), cell: (score) => (choose ? <Choice score={score} chosen={chosen} choose={choose} /> : whoWords(score)) },
    ...(list === 'communes' ? [] : [{ key: 'commune', head: t('col.commune'), cell: ({ communeCode }: Score) => communeName(communeCode) ?? '' }]),
    { key: 'score', head: t('col.score'), kind: 'figure', cell: ({ score }) => formatPlain(score) },
    { key: 'how', head: t('col.how'), cell: (score) => <Arithmetic score={score} criteria={criteria} /> },
  ];
  return (
    <>
      <p><strong>{caption}</strong></p>
      <DataTable
        caption={caption}
        columns={columns}
        rows={awards[list] ?? []}
        empty={t('none')}
        keyOf={({ communeCode, teamCode, memberNumber }) => `${teamCode ?? communeCode}/${memberNumber ?? ''}`}
      />
    </>
  );
}

function Choice({ score, chosen, choose }: { readonly score: Score; readonly chosen: readonly Recipient[]; choose(chosen: readonly Recipient[]): void }) {
  const recipient = recipientOf(score);
  const others = chosen.filter((each) => !sameRecipient(each, recipient));
  return <CheckField label={whoWords(score)} checked={others.length < chosen.length} change={(next) => choose(next ? [...others, recipient] : others)} />;
}

/** Whom a score is of, as a list of awards names them. */
const recipientOf = ({ communeCode, teamCode, memberNumber }: Score): Recipient =>
  (teamCode === undefined ? { communeCode } : { teamCode, ...(memberNumber === undefined ? {} : { memberNumber }) });

function whoWords({ name, memberNumber, teamName }: Score): string {
  if (memberNumber === undefined) return name ?? t('team.other');
  const number = `${memberNumber}`;
  return `${name === undefined ? t('member', { number }) : t('member.named', { name, number })}, ${teamName ?? t('team.other')}`;
}

function Arithmetic({ score, criteria }: { readonly score: Score; readonly criteria: readonly Criterion[] }) {
  const earned = score.parts.reduce((sum, part) => sum + part.earned, 0);
  return (
    <details>
      <summary>{t('how')}</summary>
      <ul class="plain-list">
        {score.parts.map((part) => <li key={part.code}>{partWords(part, criteria)}</li>)}
        <li><strong>{t('sum', { earned: formatPlain(earned), outOf: formatCount(score.outOf), score: formatPlain(score.score) })}</strong></li>
      </ul>
    </details>
  );
}

/** One line of the arithmetic in words. */
export function partWords(part: ScorePart, criteria: readonly Criterion[]): string {
  const name = nameOf(criteria, part.code) ?? '';
  if (part.value === undefined) return t('part.none', { name });
  return t('part', {
    name,
    value: formatPlain(part.value),
    factor: part.factor === 1 ? '' : t('factor', { factor: formatFactor(part.factor) }),
    full: formatPlain(part.full),
    earned: formatPlain(part.earned),
    points: formatCount(part.points),
  });
}
