import { formatClock, formatDate, dateInVietnam } from '../../shared/format/times';
import type { ProvinceState } from '../../shared/live/province';
import { LanguageSwitch } from '../../shared/ui/LanguageSwitch';
import { ConnectionState } from '../ConnectionState';
import { dayNames, now } from '../model';
import { QuickReportButton } from '../quick-report/QuickReportButton';
import { t as centre } from '../texts';
import { ThemeSwitch } from '../ThemeSwitch';
import { canFillScreen, toggleFullScreen, useFullScreen } from './screen';
import { t } from './texts';

/** Two lines of a wall. */
const LONGEST_NAME = 100;

const shortened = (name: string): string => (name.length <= LONGEST_NAME ? name : `${name.slice(0, LONGEST_NAME).trimEnd()}…`);


/** What the wall shows, whether it is live, and the time; the buttons only while somebody is there to press them. */
export function WallHead({ state }: { readonly state: ProvinceState | undefined }) {
  const name = state && dayNames.value.get(state.date);
  return (
    <header class="wall-head">
      <div class="wall-title">
        <h1>{t('title')}</h1>
        {state && (
          <p class="wall-day">
            <strong class={`day-${state.status}`}>{centre(`day.${state.status}`)}</strong>
            {name !== undefined && <span title={name}>{shortened(name)}</span>}
          </p>
        )}
      </div>
      <WallTools />
      <ConnectionState />
      <p class="wall-clock">
        <time>{formatClock(now.value)}</time>
        <span>{formatDate(dateInVietnam(now.value))}</span>
      </p>
    </header>
  );
}

function WallTools() {
  const full = useFullScreen();
  const fill = t(full.value ? 'full.leave' : 'full');
  return (
    <div class="wall-tools">
      <QuickReportButton />
      <LanguageSwitch />
      <ThemeSwitch />
      {canFillScreen() && (
        <button type="button" class="wall-tool wall-fill" aria-label={fill} title={fill} onClick={() => void toggleFullScreen()}>
          <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
            <path d={full.value ? 'M9 4v5H4M15 4v5h5M9 20v-5H4M15 20v-5h5' : 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5'} />
          </svg>
        </button>
      )}
      <a class="wall-tool" href="#toan-canh" title={t('leave')}>
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="M6 6l12 12M18 6L6 18" /></svg>
        <span class="hidden">{t('leave')}</span>
      </a>
    </div>
  );
}
