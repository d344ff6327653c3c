import { isStale } from '../shared/live/connection';
import { SignInGate } from '../shared/sign-in/SignInGate';
import { StaffNavigation } from '../shared/sign-in/StaffNavigation';
import { visitor } from '../shared/sign-in/visitor';
import { CommuneTable } from './CommuneTable';
import { Feed } from './Feed';
import { Figures } from './Figures';
import { Header } from './Header';
import { connection, now, state } from './model';
import { t } from './texts';
import { TopActivities } from './TopActivities';

export function CommandCentrePage() {
  return (
    <>
      <Header />
      <main class={layout()}>
        <SignInGate help={t('signIn.help')} opening={t('opening')}>{wall}</SignInGate>
      </main>
      <footer class="bottom">
        <p>{t('credit')}</p>
        <StaffNavigation here="/dieu-hanh" />
      </footer>
    </>
  );
}

function layout(): string {
  if (visitor.value.kind !== 'signed-in' || !state.value || connection.value.kind === 'refused') return 'middle';
  return isStale(connection.value, now.value) ? 'wall wall-stale' : 'wall';
}

function wall() {
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
