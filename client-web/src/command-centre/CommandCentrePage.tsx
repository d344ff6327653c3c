import { isStale } from '../shared/live/connection';
import { CommuneTable } from './CommuneTable';
import { Feed } from './Feed';
import { Figures } from './Figures';
import { Header } from './Header';
import { connection, now, state, visitor } from './model';
import { SignIn } from './SignIn';
import { t } from './texts';
import { TopActivities } from './TopActivities';

export function CommandCentrePage() {
  return (
    <>
      <Header />
      <main class={layout()}>{content()}</main>
      <footer class="bottom">{t('credit')}</footer>
    </>
  );
}

function layout(): string {
  if (visitor.value.kind !== 'signed-in' || !state.value || connection.value.kind === 'refused') return 'middle';
  return isStale(connection.value, now.value) ? 'wall wall-stale' : 'wall';
}

function content() {
  if (visitor.value.kind === 'unknown') return <p class="waiting" role="status">{t('opening')}</p>;
  if (visitor.value.kind === 'signed-out') return <SignIn />;
  if (connection.value.kind === 'refused') return <p class="notice notice-warn" role="alert">{t('notYours')}</p>;
  if (!state.value) return <p class="waiting" role="status">{t('waiting')}</p>;
  return (
    <>
      <Figures state={state.value} />
      <CommuneTable state={state.value} />
      <TopActivities state={state.value} />
      <Feed state={state.value} />
    </>
  );
}
