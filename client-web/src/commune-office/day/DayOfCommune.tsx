import { useSignal } from '@preact/signals';
import { resumeDay, type CampaignDay } from '../../shared/api/days';
import type { DayPoint } from '../../shared/api/pointDesk';
import { PlanFacts } from '../../shared/campaign-day/PlanFacts';
import { PostponeDialog } from '../../shared/campaign-day/PostponeDialog';
import { t as shared } from '../../shared/campaign-day/texts';
import { postponedWords, refusals, statusWords } from '../../shared/campaign-day/words';
import { formatDate } from '../../shared/format/times';
import { Notice } from '../../shared/ui/Notice';
import { useSaving } from '../../shared/ui/saving';
import { toast } from '../../shared/ui/Toasts';
import { commune, program, rights } from '../model';
import { ConfirmPanel } from './ConfirmPanel';
import { PointsPanel } from './PointsPanel';
import { Readiness } from './Readiness';
import { TeamsPanel } from './TeamsPanel';
import { t } from './texts';

interface DayOfCommuneProps {
  readonly code: string;
  readonly day: CampaignDay;
  readonly points: readonly DayPoint[];
  /** The name of the campaign the day is part of. */
  readonly campaign: string | undefined;
  reloadDay(): void;
  reloadPoints(): void;
  print(): void;
}

/** One day as the commune has it. */
export function DayOfCommune({ code, day, points, campaign, reloadDay, reloadPoints, print }: DayOfCommuneProps) {
  const postponing = useSignal(false);
  const saving = useSaving(refusals());
  const here = day.postponed.find(({ communeCode }) => communeCode === code);
  const name = commune.value?.fullName ?? '';
  const acts = rights.value.runsDays && day.status !== 'finalised';
  const resume = () => void saving.run(() => resumeDay(day.date, code), () => {
    toast(shared('resume.done', { commune: name }));
    reloadDay();
  });
  return (
    <>
      <section class="panel" aria-labelledby="plan-title">
        <div class="section-head">
          <h3 id="plan-title">{day.name}, {formatDate(day.date)}</h3>
          <div class="bar">
            <button type="button" class="secondary" onClick={print}>{t('print')}</button>
            {acts && !here && <button type="button" class="secondary" onClick={() => { postponing.value = true; }}>{shared('postpone')}</button>}
            {acts && here && <button type="button" class="secondary" onClick={resume}>{shared('resume')}</button>}
          </div>
        </div>
        <p><span class="day-tag day-tag-plain">{statusWords(day)}</span></p>
        {here && <Notice kind="warn"><p>{t('postponed', { why: postponedWords(here) })}</p></Notice>}
        {saving.problem.value !== undefined && <Notice kind="error">{saving.problem.value}</Notice>}
        <PlanFacts day={day} activities={program.value?.activities ?? []} campaign={campaign} />
      </section>
      <PointsPanel code={code} day={day} points={points} mayChange={acts} done={reloadPoints} />
      <ConfirmPanel code={code} day={day} />
      <TeamsPanel code={code} date={day.date} />
      <Readiness />
      {postponing.value && (
        <PostponeDialog date={day.date} communes={[{ value: code, label: name }]} done={reloadDay} close={() => { postponing.value = false; }} />
      )}
    </>
  );
}
