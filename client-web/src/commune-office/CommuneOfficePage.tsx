import { formatCount } from '../shared/format/numbers';
import { IndicatorsSection } from '../shared/indicators/IndicatorsSection';
import { ModelsSection } from '../shared/models/ModelsSection';
import { SignInGate } from '../shared/sign-in/SignInGate';
import { StaffNavigation } from '../shared/sign-in/StaffNavigation';
import { visitor } from '../shared/sign-in/visitor';
import { DeskShell } from '../shared/ui/DeskShell';
import { Toasts } from '../shared/ui/Toasts';
import { Reminders } from '../shared/calendar/Reminders';
import { names } from '../shared/desk/directory';
import { ReportsSection } from '../shared/reports/ReportsSection';
import { WorkSection } from '../shared/work/WorkSection';
import { AnnouncementsSection } from './announcements/AnnouncementsSection';
import { CommuneChoice } from './CommuneChoice';
import { DaySection } from './day/DaySection';
import { DevicesSection } from './devices/DevicesSection';
import { DifficultiesSection } from './difficulties/DifficultiesSection';
import { waitingForUs } from './difficulties/waiting';
import { GuidesSection } from './guides/GuidesSection';
import { commune, communeCode, indicators, keptWork, section, sections, user, waitingRecords } from './model';
import { OfficeSection } from './office/OfficeSection';
import { ReviewSection } from './review/ReviewSection';
import { RecordsSection } from './records/RecordsSection';
import { RosterSection } from './roster/RosterSection';
import { needsCommune, type Section } from './sections';
import { t } from './texts';

export function CommuneOfficePage() {
  const atWork = visitor.value.kind === 'signed-in';
  return (
    <>
      <DeskShell
        title={t('title.short')}
        subtitle={commune.value?.fullName ?? t('province')}
        items={atWork ? sections.value.map((id) => ({ id, label: t(`nav.${id}`), waiting: waitingIn(id) })) : []}
        current={section.value}
        tools={<StaffNavigation here="/xa" />}
      >
        <CommuneChoice />
        <div class={visitor.value.kind === 'signed-in' ? undefined : 'gate'}>
          <SignInGate help={t('signIn.help')}>{withReminders}</SignInGate>
        </div>
      </DeskShell>
      <Toasts />
    </>
  );
}

function waitingIn(id: Section): string | undefined {
  if (id === 'kho-khan') return waitingForUs.value;
  return id === 'phieu' && waitingRecords.value > 0 ? formatCount(waitingRecords.value) : undefined;
}

const withReminders = () => (
  <>
    <Reminders deadlines={names.value?.deadlines} />
    {content()}
  </>
);

function content() {
  const key = communeCode.value;
  if (key === undefined && needsCommune(section.value)) return <p class="nothing">{t('choose.first')}</p>;
  const who = user.value;
  if (who === undefined) return null;
  switch (section.value) {
    case 'danh-sach': return <RosterSection />;
    case 'ngay-ra-quan': return <DaySection key={key} />;
    case 'cong-viec': return <WorkSection key={key} commune={key} keeps={keptWork.value} seesInspections />;
    case 'bao-cao': return <ReportsSection key={key} commune={key} keeps={keptWork.value} />;
    case 'dien-thoai': return <DevicesSection key={key} />;
    case 'ra-soat': return <ReviewSection />;
    case 'chi-tieu': return (
      <IndicatorsSection
        key={key}
        indicators={indicators.value}
        user={who}
        place={key}
        placeName={commune.value?.fullName ?? t('province')}
        modelsAddress="#mo-hinh"
      />
    );
    case 'mo-hinh': return <ModelsSection key={key} user={who} place={key} />;
    case 'van-phong': return <OfficeSection />;
    case 'phieu': return <RecordsSection key={key} />;
    case 'kho-khan': return <DifficultiesSection key={key} />;
    case 'thong-bao': return <AnnouncementsSection key={key} />;
    case 'tai-lieu': return <GuidesSection />;
  }
}
