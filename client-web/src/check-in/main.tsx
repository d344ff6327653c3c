import { render } from 'preact';
import { keepPageInLanguage } from '../shared/i18n/language';
import '../shared/ui/base.css';
import './check-in.css';
import './form.css';
import { CheckInPage } from './CheckInPage';
import { noticeOtherTab, start } from './model';
import { t } from './texts';

keepPageInLanguage(() => t('app.title'));
const root = document.getElementById('page');
if (root) render(<CheckInPage />, root);

start();
addEventListener('online', start);
addEventListener('storage', noticeOtherTab);
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') start();
});
