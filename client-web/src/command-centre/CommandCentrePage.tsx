import { SignInGate } from '../shared/sign-in/SignInGate';
import { StaffNavigation } from '../shared/sign-in/StaffNavigation';
import { visitor } from '../shared/sign-in/visitor';
import { Toasts } from '../shared/ui/Toasts';
import { Header } from './Header';
import { LazySection } from './LazySection';
import { Navigation } from './Navigation';
import { inside, section } from './place';
import { t } from './texts';
import { UrgentLine } from './UrgentLine';

export function CommandCentrePage() {
  if (section.value?.bare) return <LazySection key={section.value.id} section={section.value} inside={inside.value} />;
  return (
    <div class="frame">
      <Header />
      <Navigation />
      <UrgentLine />
      <main class={visitor.value.kind === 'signed-in' ? 'content' : 'content middle'}>
        <SignInGate help={t('signIn.help')} opening={t('opening')}>{content}</SignInGate>
      </main>
      <footer class="bottom">
        <p>{t('credit')}</p>
        <StaffNavigation here="/dieu-hanh" />
      </footer>
      <Toasts />
    </div>
  );
}

function content() {
  const here = section.value;
  if (!here) return <p class="notice notice-warn middle" role="alert">{t('notYours')}</p>;
  return <LazySection key={here.id} section={here} inside={inside.value} />;
}
