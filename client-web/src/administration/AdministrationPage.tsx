import { SignInGate } from '../shared/sign-in/SignInGate';
import { StaffNavigation } from '../shared/sign-in/StaffNavigation';
import { DeskShell } from '../shared/ui/DeskShell';
import { Notice } from '../shared/ui/Notice';
import { Toasts } from '../shared/ui/Toasts';
import { visitor } from '../shared/sign-in/visitor';
import { AccountsSection } from './accounts/AccountsSection';
import { AuditSection } from './audit/AuditSection';
import { BoundariesSection } from './boundaries/BoundariesSection';
import { KeysSection } from './keys/KeysSection';
import { mayWork } from './model';
import { place, SECTIONS } from './place';
import { ProgramSection } from './program/ProgramSection';
import { SystemSection } from './system/SystemSection';
import { t } from './texts';

export function AdministrationPage() {
  return (
    <>
      <DeskShell
        title={t('title.short')}
        subtitle={t('title.what')}
        items={mayWork.value ? SECTIONS.map((id) => ({ id, label: t(`nav.${id}`) })) : []}
        current={place.value.id}
        tools={<StaffNavigation here="/quan-tri" />}
      >
        <div class={visitor.value.kind === 'signed-in' ? undefined : 'gate'}>
          <SignInGate help={t('signIn.help')}>{content}</SignInGate>
        </div>
      </DeskShell>
      <Toasts />
    </>
  );
}

function content() {
  if (!mayWork.value) return <Notice kind="warn">{t('notYours')}</Notice>;
  switch (place.value.id) {
    case 'tai-khoan': return <AccountsSection />;
    case 'khoa-ket-noi': return <KeysSection />;
    case 'nhat-ky': return <AuditSection />;
    case 'ranh-gioi': return <BoundariesSection />;
    case 'chuong-trinh': return <ProgramSection />;
    case 'he-thong': return <SystemSection />;
  }
}
