import { render } from 'preact';
import { keepPageInLanguage } from '../shared/i18n/language';
import '../shared/ui/base.css';
import './command-centre.css';
import './figures.css';
import './panels.css';
import './commune-table.css';
import './narrow.css';
import { CommandCentrePage } from './CommandCentrePage';
import { hurry, open, startClock } from './model';
import { t } from './texts';

keepPageInLanguage(() => t('title'));
const root = document.getElementById('page');
if (root) render(<CommandCentrePage />, root);

startClock();
void open();
addEventListener('online', hurry);
document.addEventListener('visibilitychange', hurry);
