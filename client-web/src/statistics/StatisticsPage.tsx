import { communeName } from '../shared/desk/units';
import { SignInGate } from '../shared/sign-in/SignInGate';
import { StaffNavigation } from '../shared/sign-in/StaffNavigation';
import { visitor } from '../shared/sign-in/visitor';
import { DeskShell } from '../shared/ui/DeskShell';
import { Toasts } from '../shared/ui/Toasts';
import { Reminders } from '../shared/calendar/Reminders';
import { names } from '../shared/desk/directory';
import { ReportsSection } from '../shared/reports/ReportsSection';
import { WorkSection } from '../shared/work/WorkSection';
import { AwardsSection } from './awards/AwardsSection';
import { DepartmentsSection } from './departments/DepartmentsSection';
import { ExplorerSection } from './explorer/ExplorerSection';
import { asked, communeCode, keptRegister, section, sections, user } from './model';
import { IndicatorsHere, ModelsHere } from './targets/TargetsHere';
import { t } from './texts';

export function StatisticsPage() {
  const code = communeCode.value;
  return (
    <>
      <DeskShell
        title={t('title.short')}
        subtitle={(code === undefined ? undefined : communeName(code)) ?? t('province')}
        items={sections.value.map((id) => ({ id, label: t(`nav.${id}`) }))}
        current={section.value ?? ''}
        tools={<StaffNavigation here="/thong-ke" />}
      >
        <div class={visitor.value.kind === 'signed-in' ? undefined : 'gate'}>
          <SignInGate help={t('signIn.help')}>{withReminders}</SignInGate>
        </div>
      </DeskShell>
      <Toasts />
    </>
  );
}

const withReminders = () => (
  <>
    <Reminders deadlines={names.value?.deadlines} />
    {content()}
  </>
);

function content() {
  const who = user.value;
  const commune = communeCode.value;
  if (who === undefined) return null;
  switch (section.value) {
    case 'kham-pha': return <ExplorerSection asked={asked.value} commune={commune} />;
    case 'chi-tieu': return <IndicatorsHere user={who} />;
    case 'mo-hinh': return <ModelsHere user={who} />;
    case 'bao-cao': return <ReportsSection commune={commune} keeps={keptRegister.value} />;
    case 'so-lieu-so-nganh': return <DepartmentsSection department={who.department} mayReturn={who.role === 'commandCentre'} />;
    case 'cong-viec': return <WorkSection commune={commune} keeps={keptRegister.value} seesInspections={who.role !== 'department'} />;
    case 'khen-thuong': return <AwardsSection commune={commune} keeps={keptRegister.value} />;
    case undefined: return <p class="nothing">{t('nothing')}</p>;
  }
}
