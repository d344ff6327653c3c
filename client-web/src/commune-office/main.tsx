import { render } from 'preact';
import { keepPageInLanguage } from '../shared/i18n/language';
import '../shared/ui/base.css';
import '../shared/sign-in/sign-in.css';
import '../shared/ui/desk.css';
import '../shared/ui/desk-controls.css';
import '../shared/ui/data-table.css';
import './commune-office.css';
import './roster/roster.css';
import './devices/devices.css';
import './office/office.css';
import './print/print.css';
import './print/tally.css';
import './records/records.css';
import './difficulties/difficulties.css';
import { openSession } from '../shared/sign-in/visitor';
import { CommuneOfficePage } from './CommuneOfficePage';
import { keepCounting } from './difficulties/waiting';
import { workWhileSignedIn } from './model';
import { t } from './texts';

keepPageInLanguage(() => t('title'));
const root = document.getElementById('page');
if (root) render(<CommuneOfficePage />, root);

workWhileSignedIn();
keepCounting();
void openSession();
