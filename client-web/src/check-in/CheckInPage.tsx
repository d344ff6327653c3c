import { common } from '../shared/i18n/common';
import { Activate } from './Activate';
import { CodeOffered } from './CodeOffered';
import { freshAnswers } from './difficulties/known';
import { FixView } from './FixView';
import { FurtherPlaces } from './FurtherPlaces';
import { LanguageChoice } from './LanguageChoice';
import { later } from './Later';
import { LockedOut } from './LockedOut';
import { Navigation } from './Navigation';
import { OtherBrowser } from './OtherBrowser';
import { OtherTeam } from './OtherTeam';
import { RecordDetails } from './RecordDetails';
import { RecordsView } from './RecordsView';
import { RecordView } from './RecordView';
import { SaveBar } from './SaveBar';
import { phase } from './sending';
import { storageRefused } from './storage';
import { StorageAway } from './StorageAway';
import { device, otherTeam, storageAway } from './team';
import { t } from './texts';
import { thisBrowser } from './thisBrowser';
import { UpdateBar } from './UpdateBar';
import { activationCode, enteringCode, view } from './view';

export function CheckInPage() {
  const owner = device.value;
  return (
    <>
      <header class="top">
        <div class="top-words">
          {owner ? <span class={view.value.kind === 'team' ? 'top-team top-team-whole' : 'top-team'}>{owner.team.name}</span> : <span class="top-app">{t('app.short')}</span>}
        </div>
        <LanguageChoice />
      </header>
      {owner && <Navigation />}
      {owner && (view.value.kind !== 'record' || freshAnswers.value.size > 0) && <FurtherPlaces />}
      <UpdateBar />
      {owner && thisBrowser.kind === 'in-app' && <p class="notice notice-warn" role="alert">{t(thisBrowser.system === 'ios' ? 'inApp.warnIos' : 'inApp.warn')}</p>}
      {owner && thisBrowser.kind === 'not-installed-ios' && <p class="notice notice-warn">{t('ios.warn')}</p>}
      {storageRefused.value && !waitsForStorage() && <p class="notice notice-warn" role="alert">{common('storage.warn')}</p>}
      {owner && <Standing />}
      <main>{owner ? <Place /> : <Welcome />}</main>
      {owner && view.value.kind === 'record' && freshAnswers.value.size === 0 && <FurtherPlaces />}
      <footer class="bottom">{common('province')} · {t('app.short')}</footer>
      {owner && view.value.kind === 'record' && <SaveBar />}
    </>
  );
}

/** What stands between this phone and its team, if anything does. */
function Standing() {
  if (otherTeam.value) return <OtherTeam next={otherTeam.value} />;
  if (phase.value.kind === 'locked-out') return <LockedOut />;
  return activationCode.value === undefined || thisBrowser.kind === 'in-app' ? null : <CodeOffered />;
}

function Welcome() {
  if (thisBrowser.kind === 'in-app') return <OtherBrowser browser={thisBrowser} />;
  return waitsForStorage() ? <StorageAway /> : <Activate />;
}

/** Until somebody decides to go on without what the phone holds. */
const waitsForStorage = (): boolean => storageAway.value && !enteringCode.value;

const Difficulties = later(async () => (await import('./difficulties/DifficultiesView')).DifficultiesView);
const OwnTeam = later(async () => (await import('./team/TeamView')).TeamView);
const Day = later(async () => (await import('./day/DayView')).DayView);
const Merge = later(async () => (await import('./merge/MergeView')).MergeView);
const Guides = later(async () => (await import('./guides/GuidesView')).GuidesView);

function Place() {
  const shown = view.value;
  switch (shown.kind) {
    case 'record':
      return <RecordView />;
    case 'records':
      return <RecordsView />;
    case 'team':
      return <OwnTeam />;
    case 'day':
      return <Day />;
    case 'merge':
      return <Merge />;
    case 'details':
      return <RecordDetails id={shown.id} />;
    case 'fix':
      return <FixView id={shown.id} />;
    case 'difficulties':
      return <Difficulties />;
    case 'guides':
      return <Guides />;
  }
}
