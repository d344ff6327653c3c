import { useSignal } from '@preact/signals';
import { stepDay, type CampaignDay } from '../../shared/api/days';
import { fetchReadiness, type Readiness } from '../../shared/api/readiness';
import { refusals } from '../../shared/campaign-day/words';
import { formatDate } from '../../shared/format/times';
import { desk } from '../../shared/i18n/desk';
import { Dialog, FormDialog } from '../../shared/ui/Dialog';
import { CheckField } from '../../shared/ui/fields';
import { Loaded } from '../../shared/ui/Loaded';
import { useRemote } from '../../shared/ui/remote';
import { useSaving } from '../../shared/ui/saving';
import { isClear } from './readiness';
import { ReadinessView } from './ReadinessView';
import { t } from './texts';

interface FinaliseDialogProps {
  readonly day: CampaignDay;
  done(day: CampaignDay): void;
  close(): void;
}

/** First what is still open, then the step, then the day's root. */
export function FinaliseDialog({ day, done, close }: FinaliseDialogProps) {
  const readiness = useRemote(day.date, () => fetchReadiness(day.date));
  const sealed = useSignal<CampaignDay | undefined>(undefined);
  const sure = useSignal(false);
  const saving = useSaving(refusals());
  const finish = () => {
    const final = sealed.value;
    close();
    if (final) done(final);
  };
  const submit = () => {
    if (readiness.state.value.kind !== 'ready' || !sure.value) return saving.refuse(t('finalise.tick'));
    void saving.run(() => stepDay(day.date, 'finalise'), (final) => { sealed.value = final; });
  };
  if (sealed.value) return <Sealed key="sealed" day={sealed.value} close={finish} />;
  const tick = (known: Readiness) => (
    <>
      <ReadinessView readiness={known} date={day.date} />
      <CheckField label={t(isClear(known) ? 'finalise.sure.clear' : 'finalise.sure')} checked={sure.value} change={(checked) => { sure.value = checked; }} />
    </>
  );
  return (
    <FormDialog
      key="asking"
      wide
      danger
      title={t('finalise.title', { date: formatDate(day.date) })}
      action={t('act.finalise')}
      busy={saving.busy.value}
      problem={saving.problem.value}
      submit={submit}
      close={close}
    >
      <p>{t('finalise.lead')}</p>
      <Loaded of={readiness}>{tick}</Loaded>
    </FormDialog>
  );
}

function Sealed({ day, close }: { readonly day: CampaignDay; close(): void }) {
  return (
    <Dialog title={t('finalise.done')} close={close} footer={<button type="button" class="primary" onClick={close}>{desk('close')}</button>}>
      <p>{t('finalise.done.text')}</p>
      <p><code class="root">{day.seal?.root}</code></p>
    </Dialog>
  );
}
