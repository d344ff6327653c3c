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
import './administration.css';
import './accounts/accounts.css';
import './audit/audit.css';
import './boundaries/boundaries.css';
import './keys/keys.css';
import './program/program.css';
import { openSession } from '../shared/sign-in/visitor';
import { AdministrationPage } from './AdministrationPage';
import { workWhileSignedIn } from './model';
import { t } from './texts';

keepPageInLanguage(() => t('title'));
const root = document.getElementById('page');
if (root) render(<AdministrationPage />, root);

workWhileSignedIn();
void openSession();
