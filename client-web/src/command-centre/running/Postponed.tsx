import { useSignal } from '@preact/signals';
import { resumeDay, type CampaignDay } from '../../shared/api/days';
import { PostponeDialog } from '../../shared/campaign-day/PostponeDialog';
import { t } from '../../shared/campaign-day/texts';
import { postponedWords, refusals } from '../../shared/campaign-day/words';
import { communeName } from '../../shared/desk/units';
import { Notice } from '../../shared/ui/Notice';
import { useSaving } from '../../shared/ui/saving';
import { toast } from '../../shared/ui/Toasts';
import { communeChoices } from './choices';

interface PostponedProps {
  readonly day: CampaignDay;
  readonly mayAct: boolean;
  done(): void;
}

/** Where the day is put off, and why. */
export function Postponed({ day, mayAct, done }: PostponedProps) {
  const adding = useSignal(false);
  const saving = useSaving(refusals());
  const acts = mayAct && (day.status === 'declared' || day.status === 'open' || day.status === 'closed');
  const resume = (code: string) => void saving.run(() => resumeDay(day.date, code), () => {
    toast(t('resume.done', { commune: communeName(code) ?? '' }));
    done();
  });
  const choices = communeChoices(day).filter(({ value }) => !day.postponed.some(({ communeCode }) => communeCode === value));
  return (
    <section class="postponed" aria-labelledby="postponed-title">
      <div class="section-head">
        <h4 id="postponed-title">{t('postponed.title')}</h4>
        {acts && <button type="button" class="secondary" onClick={() => { adding.value = true; }}>{t('postpone.one')}</button>}
      </div>
      {day.postponed.length === 0 && <p class="quiet-words">{t('postponed.none')}</p>}
      <ul class="ready">
        {day.postponed.map((each) => (
          <li key={each.communeCode} class="postponed-line">
            <span><strong>{communeName(each.communeCode) ?? each.communeCode}</strong>: {postponedWords(each)}</span>
            {acts && (
              <button
                type="button"
                class="text-button"
                aria-label={t('points.of', { what: t('resume'), which: communeName(each.communeCode) ?? '' })}
                onClick={() => resume(each.communeCode)}
              >
                {t('resume')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {saving.problem.value !== undefined && <Notice kind="error">{saving.problem.value}</Notice>}
      {adding.value && <PostponeDialog date={day.date} communes={choices} done={done} close={() => { adding.value = false; }} />}
    </section>
  );
}
