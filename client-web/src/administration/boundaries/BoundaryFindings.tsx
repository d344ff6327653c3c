import type { ComponentChildren } from 'preact';
import type { BoundaryFault, BoundaryReview } from '../../shared/api/boundaries';
import { compareVietnamese } from '../../shared/format/collation';
import { formatCount } from '../../shared/format/numbers';
import { communeName } from '../model';
import { boundariesTexts, t, type BoundariesKey } from './texts';

/** What a file holds and what is wrong with it, list by list. */
export function BoundaryFindings({ review }: { readonly review: BoundaryReview }) {
  const { counts, points, broken, duplicates, missing, unmatched } = review;
  return (
    <div class="findings">
      <p>{t('found', { n: formatCount(counts.usable), p: formatCount(points) })}</p>
      <Finding title="broken" count={counts.broken} of={broken.map(brokenWords)} />
      <Finding title="duplicates" count={counts.duplicates} of={duplicates.map(duplicateWords)} />
      <Finding title="missing" count={counts.missing} of={missing.map(communeName).sort(compareVietnamese)} />
      <Finding title="unmatched" count={counts.unmatched} of={unmatched.map(unmatchedWords)} />
    </div>
  );
}

interface FindingProps {
  readonly title: 'broken' | 'duplicates' | 'missing' | 'unmatched';
  readonly count: number;
  readonly of: readonly string[];
}

function Finding({ title, count, of }: FindingProps): ComponentChildren {
  if (count === 0) return null;
  return (
    <details class={`finding finding-${title}`} open={count <= 10}>
      <summary>{t(`finding.${title}`)} <span class="finding-count">{formatCount(count)}</span></summary>
      <p class="help">{t(`help.${title}`)}</p>
      <ul>
        {of.map((line) => <li key={line}>{line}</li>)}
        {count > of.length && <li>{t('andMore', { n: formatCount(count - of.length) })}</li>}
      </ul>
    </details>
  );
}

const duplicateWords = ({ code, features }: BoundaryReview['duplicates'][number]): string =>
  t('duplicate', { name: communeName(code), n: features.join(', ') });

const isKey = (key: string): key is BoundariesKey => key in boundariesTexts.vi;

function brokenWords({ feature, code, problem, ring, point }: BoundaryFault): string {
  const key = `problem.${problem}`;
  const where = point === undefined ? '' : t('where', { r: `${ring}`, p: `${point}` });
  return t('broken', {
    name: code === undefined ? t('feature', { n: `${feature}` }) : communeName(code),
    problem: t(isKey(key) ? key : 'problem.other'),
    where,
  }).trim();
}

function unmatchedWords({ feature, code, name }: BoundaryFault): string {
  const what = [name, code].filter((part) => part !== undefined).join(', ');
  return what === '' ? t('unmatched.nameless', { n: `${feature}` }) : t('unmatched.named', { n: `${feature}`, what });
}
