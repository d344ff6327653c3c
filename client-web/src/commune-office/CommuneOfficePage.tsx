import { formatCount } from '../shared/format/numbers';
import { SignInGate } from '../shared/sign-in/SignInGate';
import { StaffNavigation } from '../shared/sign-in/StaffNavigation';
import { visitor } from '../shared/sign-in/visitor';
import { DeskShell } from '../shared/ui/DeskShell';
import { Toasts } from '../shared/ui/Toasts';
import { CommuneChoice } from './CommuneChoice';
import { DevicesSection } from './devices/DevicesSection';
import { commune, communeCode, place, SECTIONS, waitingRecords } from './model';
import { OfficeSection } from './office/OfficeSection';
import { ReviewSection } from './review/ReviewSection';
import { RecordsSection } from './records/RecordsSection';
import { RosterSection } from './roster/RosterSection';
import { t } from './texts';

export function CommuneOfficePage() {
  const atWork = visitor.value.kind === 'signed-in' && communeCode.value !== undefined;
  return (
    <>
      <DeskShell
        title={t('title.short')}
        subtitle={commune.value?.fullName ?? t('province')}
        items={atWork ? SECTIONS.map((id) => ({ id, label: t(`nav.${id}`), waiting: id === 'phieu' ? waitingWords() : undefined })) : []}
        current={place.value.id}
        tools={<StaffNavigation here="/xa" />}
      >
        <CommuneChoice />
        <div class={visitor.value.kind === 'signed-in' ? undefined : 'gate'}>
          <SignInGate help={t('signIn.help')}>{content}</SignInGate>
        </div>
      </DeskShell>
      <Toasts />
    </>
  );
}

const waitingWords = (): string | undefined => (waitingRecords.value === 0 ? undefined : formatCount(waitingRecords.value));

function content() {
  if (communeCode.value === undefined) return <p class="nothing">{t('choose.first')}</p>;
  switch (place.value.id) {
    case 'danh-sach': return <RosterSection />;
    case 'dien-thoai': return <DevicesSection key={communeCode.value} />;
    case 'ra-soat': return <ReviewSection />;
    case 'van-phong': return <OfficeSection />;
    case 'phieu': return <RecordsSection key={communeCode.value} />;
  }
}
