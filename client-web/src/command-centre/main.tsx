import { render } from 'preact';
import { keepPageInLanguage } from '../shared/i18n/language';
import '../shared/ui/base.css';
import '../shared/sign-in/sign-in.css';
import './command-centre.css';
import './figures.css';
import './panels.css';
import './commune-table.css';
import './narrow.css';
import { CommandCentrePage } from './CommandCentrePage';
import { openSession } from '../shared/sign-in/visitor';
import { hurry, startClock, watchWhileSignedIn } from './model';
import { t } from './texts';

keepPageInLanguage(() => t('title'));
const root = document.getElementById('page');
if (root) render(<CommandCentrePage />, root);

startClock();
watchWhileSignedIn();
void openSession();
addEventListener('online', hurry);
document.addEventListener('visibilitychange', hurry);
