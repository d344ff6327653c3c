import { OnDuty } from './OnDuty';
import { RecordForm } from './RecordForm';
import { draft, edit } from './recording';
import { TeamToday } from './TeamToday';
import { t } from './texts';

export function RecordView() {
  return (
    <>
      <h1 class="hidden">{t('app.title')}</h1>
      <TeamToday />
      <RecordForm draft={draft.value} change={edit} />
      {draft.value.kind && <OnDuty />}
    </>
  );
}
