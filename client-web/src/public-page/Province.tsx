import type { ComponentChildren } from 'preact';
import type { PublicDay } from '../shared/api/publicDays';
import { formatCount } from '../shared/format/numbers';
import { language } from '../shared/i18n/language';
import { Count } from './Count';
import { t } from './texts';

export function Figures({ day }: { readonly day: PublicDay }) {
  const { province } = day;
  return (
    <dl class="open-figures" aria-label={t('figures')}>
      <Figure name={t('people')} hero><Count of={province.people} /></Figure>
      <Figure name={t('households')}><Count of={province.households} /></Figure>
      <Figure name={t('businesses')}><Count of={province.businesses} /></Figure>
      <Figure name={t('checkIns')}><Count of={province.checkIns} /></Figure>
      <Figure name={t('communes')}>{formatCount(day.communesReporting)}/{formatCount(day.communes.length)}</Figure>
      <Figure name={t('teams')}>{formatCount(day.teamsReporting)}</Figure>
    </dl>
  );
}

interface FigureProps {
  readonly name: string;
  readonly hero?: boolean;
  readonly children: ComponentChildren;
}

function Figure({ name, hero = false, children }: FigureProps) {
  return (
    <div class={hero ? 'open-figure open-hero' : 'open-figure'}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

export function Activities({ day }: { readonly day: PublicDay }) {
  const most = Math.max(1, ...day.activities.map(({ count }) => count ?? 0));
  return (
    <section class="open-panel" aria-labelledby="activities">
      <h2 id="activities">{t('activities')}</h2>
      {day.activities.length === 0 && <p class="open-empty">{t('activities.none')}</p>}
      <ul class="open-bars">
        {day.activities.map(({ code, name, unit, count }) => (
          <li key={code} style={{ '--share': (count ?? 0) / most }}>
            <span>{name[language.value]}</span>
            <span class="open-bar-count">{count === undefined ? <Count of={count} /> : t(`unit.${unit}`, { n: formatCount(count) })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
