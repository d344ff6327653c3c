import { render } from 'preact';
import { keepPageInLanguage } from '../shared/i18n/language';
import '../shared/ui/base.css';
import './activate.css';
import './check-in.css';
import './form.css';
import './further-places.css';
import './records.css';
import './team-today.css';
import { CheckInPage } from './CheckInPage';
import { loadDifficulties, recallDifficulties, watchForAnswers } from './difficulties/known';
import { keepOldVisits } from './households';
import { resumeLanguage } from './languages';
import { recallOffice } from './office';
import { resumeDraft, resumeLocating } from './recording';
import { contents, reload } from './sending';
import { keepOnPhone, openNewestVersion } from './serviceWorker';
import { reportAfterSending } from './stateReport';
import { messageQueue, openStorage, outbox } from './storage';
import { catchUp, device, recallTeam } from './team';
import { t } from './texts';
import { takeCodeFromAddress } from './view';

async function open(): Promise<void> {
  if (await openNewestVersion()) return;
  takeCodeFromAddress();
  await openStorage();
  await Promise.all([recallTeam(), reload(), resumeLanguage()]);
  await Promise.all([resumeDraft(), recallDifficulties(), recallOffice()]);

  keepPageInLanguage(() => t('app.title'));
  const root = document.getElementById('page');
  if (root) {
    root.replaceChildren();
    render(<CheckInPage />, root);
    performance.mark('usable');
  }

  watchForAnswers();
  reportAfterSending();
  catchUpWithAnswers();
  resumeLocating();
  addEventListener('online', catchUpWithAnswers);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible') return;
    void reload();
    catchUpWithAnswers();
  });
  keepOldVisits(contents.value, device.value?.team.code, Date.now());
  void outbox.forgetOld(Date.now());
  void messageQueue.forgetOld(Date.now());
  // The first visit belongs to the page; keeping it comes after.
  if (document.readyState === 'complete') void keepOnPhone();
  else addEventListener('load', () => void keepOnPhone());
}

function catchUpWithAnswers(): void {
  catchUp();
  void loadDifficulties();
}

void open();
