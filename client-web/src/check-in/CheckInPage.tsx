import { common } from '../shared/i18n/common';
import { store } from '../shared/storage/store';
import { LanguageSwitch } from '../shared/ui/LanguageSwitch';
import { Activate } from './Activate';
import { Activities } from './Activities';
import { Counts } from './Counts';
import { KindPicker } from './KindPicker';
import { device, draft, sender } from './model';
import { Note } from './Note';
import { Outreach } from './Outreach';
import { RecentRecords } from './RecentRecords';
import { SaveBar } from './SaveBar';
import { TeamToday } from './TeamToday';
import { t } from './texts';

const inAnotherAppsBrowser = /Zalo|FBAN|FBAV/.test(navigator.userAgent);

export function CheckInPage() {
  const owner = device.value;
  const recording = owner !== undefined && sender.phase.value.kind !== 'locked-out';
  return (
    <>
      <header class="top">
        <div class="top-words">
          {owner ? <span class="top-team">{owner.team.name}</span> : <span class="top-app">{t('app.short')}</span>}
        </div>
        <LanguageSwitch />
      </header>
      {inAnotherAppsBrowser && <p class="notice notice-warn" role="alert">{t('zalo.warn')}</p>}
      {!store.durable.value && <p class="notice notice-warn" role="alert">{common('storage.warn')}</p>}
      <main>{recording ? <Recording /> : <Activate />}</main>
      <footer class="bottom">{common('province')} · {t('app.short')}</footer>
      {recording && <SaveBar />}
    </>
  );
}

function Recording() {
  return (
    <>
      <h1 class="hidden">{t('app.title')}</h1>
      <TeamToday />
      <KindPicker />
      <Counts />
      <Outreach />
      <Activities />
      {draft.value.kind && <Note />}
      <RecentRecords />
    </>
  );
}
