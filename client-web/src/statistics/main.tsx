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
import '../shared/campaign-day/campaign-day.css';
import '../shared/work/work.css';
import { openSession } from '../shared/sign-in/visitor';
import { workWhileSignedIn } from './model';
import { StatisticsPage } from './StatisticsPage';
import { t } from './texts';

keepPageInLanguage(() => t('title'));
const root = document.getElementById('page');
if (root) render(<StatisticsPage />, root);

workWhileSignedIn();
void openSession();
