import { render } from 'preact';
import { keepPageInLanguage } from '../shared/i18n/language';
import '../shared/ui/base.css';
import '../shared/sign-in/sign-in.css';
import '../shared/ui/desk.css';
import '../shared/ui/buttons.css';
import '../shared/ui/choices.css';
import '../shared/ui/forms.css';
import '../shared/ui/notices.css';
import '../shared/ui/dialog.css';
import '../shared/ui/data-table.css';
import './command-centre.css';
import './navigation.css';
import { CommandCentrePage } from './CommandCentrePage';
import { openSession } from '../shared/sign-in/visitor';
import { hurry, startClock, watchWhileSignedIn } from './model';
import { t } from './texts';
import { keepPageInTheme } from './theme';

keepPageInLanguage(() => t('title'));
keepPageInTheme();
const root = document.getElementById('page');
if (root) render(<CommandCentrePage />, root);

startClock();
watchWhileSignedIn();
void openSession();
addEventListener('online', hurry);
document.addEventListener('visibilitychange', hurry);
