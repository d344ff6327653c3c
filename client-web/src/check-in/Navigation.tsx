import { formatCount } from '../shared/format/numbers';
import { unsent } from './sending';
import { t } from './texts';
import { RECORD, RECORDS, TEAM, view } from './view';

/** Where records are made, what the team has done, and where the records are. */
export function Navigation() {
  const { kind } = view.value;
  const isHeld = kind === 'records' || kind === 'merge' || kind === 'details' || kind === 'fix';
  return (
    <nav class="places" aria-label={t('nav.title')}>
      <a href={RECORD} aria-current={kind === 'record' ? 'page' : undefined}>{t('nav.record')}</a>
      <a href={TEAM} aria-current={kind === 'team' || kind === 'day' ? 'page' : undefined}>{t('nav.team')}</a>
      <a href={RECORDS} aria-current={isHeld ? 'page' : undefined}>
        <span>{t('nav.records')}</span>
        {unsent.value > 0 && <>{' '}<strong class="place-count">{t('nav.outbox', { n: formatCount(unsent.value) })}</strong></>}
      </a>
    </nav>
  );
}
