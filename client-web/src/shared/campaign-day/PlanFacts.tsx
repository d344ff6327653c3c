import type { ComponentChildren } from 'preact';
import type { CampaignDay } from '../api/days';
import type { NamedCode } from '../api/programLists';
import { nameOf } from '../desk/directory';
import { formatCount } from '../format/numbers';
import { t } from './texts';
import { hoursWords, isReopened, momentWords, scopeWords } from './words';

interface PlanFactsProps {
  readonly day: CampaignDay;
  readonly activities: readonly NamedCode[];
  /** The campaign's name; undefined when the day belongs to none. */
  readonly campaign?: string | undefined;
}

/** What is declared of a day, and the seal when its figures are final. */
export function PlanFacts({ day, activities, campaign }: PlanFactsProps) {
  const named = (code: string): string => nameOf(activities, code) ?? t('none');
  return (
    <dl class="facts">
      <Fact name={t('commune')}>{scopeWords(day)}</Fact>
      <Fact name={t('hours')}>{hoursWords(day.hours)}</Fact>
      <Fact name={t('campaign')}>{campaign ?? t('none')}</Fact>
      <Fact name={t('partners')}>{day.partners.length === 0 ? t('none') : day.partners.join(', ')}</Fact>
      <Fact name={t('focus')}>{day.focus.length === 0 ? t('none') : <ol class="focus">{day.focus.map((code) => <li key={code}>{named(code)}</li>)}</ol>}</Fact>
      <Fact name={t('targets')}>{targetsOf(day, named)}</Fact>
      {day.announcement !== undefined && <Fact name={t('announcement')}><span class="card-text">{day.announcement}</span></Fact>}
      {isReopened(day) && <Fact name={t('status.reopened')}>{day.reopenReason}</Fact>}
      {day.seal && (
        <Fact name={t('seal')}>
          <code class="root">{day.seal.root}</code>
          <small class="cell-more">{t('seal.help', { n: formatCount(day.seal.number), t: day.seal.sealedAt ? momentWords(day.seal.sealedAt) : '' })}</small>
        </Fact>
      )}
    </dl>
  );
}

function targetsOf({ targets }: CampaignDay, named: (code: string) => string): ComponentChildren {
  const given = Object.entries(targets);
  if (given.length === 0) return t('none');
  return <ul>{given.map(([code, n]) => <li key={code}>{t('targets.value', { what: named(code), n: formatCount(n) })}</li>)}</ul>;
}

const Fact = ({ name, children }: { readonly name: string; readonly children: ComponentChildren }) => (
  <div class="fact">
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);
