import { render } from 'preact';
import { keepPageInLanguage } from '../shared/i18n/language';
import '../shared/ui/base.css';
import '../shared/ui/data-table.css';
import './public-page.css';
import { keepFresh, open } from './model';
import { PublicPage } from './PublicPage';
import { t } from './texts';

keepPageInLanguage(() => t('title'));
const root = document.getElementById('page');
if (root) render(<PublicPage />, root);

keepFresh();
void open();
