import { useSignal } from '@preact/signals';
import { reopenDay, stepDay, type CampaignDay } from '../../shared/api/days';
import { t as shared } from '../../shared/campaign-day/texts';
import { refusals } from '../../shared/campaign-day/words';
import { dateInVietnam, formatDate } from '../../shared/format/times';
import { ConfirmDialog } from '../../shared/ui/ConfirmDialog';
import { FormDialog } from '../../shared/ui/Dialog';
import { TextField } from '../../shared/ui/fields';
import { useSaving } from '../../shared/ui/saving';
import { toast } from '../../shared/ui/Toasts';
import { FinaliseDialog } from './FinaliseDialog';
import { t } from './texts';

type Step = 'open' | 'close' | 'finalise' | 'reopen';

/** What a day allows next; the most likely step first. */
const STEPS: Readonly<Record<CampaignDay['status'], readonly Step[]>> = {
  undeclared: [],
  declared: ['open'],
  open: ['close'],
  closed: ['finalise', 'open'],
  finalised: ['reopen'],
};

interface StepButtonsProps {
  readonly day: CampaignDay;
  done(day: CampaignDay): void;
}

/** The steps of a day, each asked about once more before it is taken. */
export function StepButtons({ day, done }: StepButtonsProps) {
  const taking = useSignal<Step | undefined>(undefined);
  const close = () => { taking.value = undefined; };
  return (
    <>
      {STEPS[day.status].map((step, index) => (
        <button key={step} type="button" class={index === 0 ? 'primary' : 'secondary'} onClick={() => { taking.value = step; }}>
          {step === 'open' && day.status === 'closed' ? t('act.openAgain') : t(`act.${step}`)}
        </button>
      ))}
      {(taking.value === 'open' || taking.value === 'close') && <PlainStep day={day} step={taking.value} done={done} close={close} />}
      {taking.value === 'finalise' && <FinaliseDialog day={day} done={done} close={close} />}
      {taking.value === 'reopen' && <ReopenDialog day={day} done={done} close={close} />}
    </>
  );
}

interface StepDialogProps extends StepButtonsProps {
  close(): void;
}

function PlainStep({ day, step, done, close }: StepDialogProps & { readonly step: 'open' | 'close' }) {
  const date = formatDate(day.date);
  const early = step === 'open' && day.date > dateInVietnam(new Date());
  return (
    <ConfirmDialog
      title={t(`${step}.title`, { date })}
      text={early ? t('open.early', { date }) : t(`${step}.text`)}
      action={t(`act.${step}`)}
      problems={refusals()}
      send={() => stepDay(day.date, step)}
      done={(next) => {
        toast(t(`${step}.done`));
        done(next);
      }}
      close={close}
    />
  );
}

const LONGEST_REASON = 500;

function ReopenDialog({ day, done, close }: StepDialogProps) {
  const reason = useSignal('');
  const saving = useSaving(refusals());
  const submit = () => {
    const given = reason.value.trim();
    if (given === '') return saving.refuse(shared('missing.reason'));
    void saving.run(() => reopenDay(day.date, given), (next) => {
      close();
      toast(t('reopen.done'));
      done(next);
    });
  };
  return (
    <FormDialog
      title={t('reopen.title', { date: formatDate(day.date) })}
      action={t('act.reopen')}
      busy={saving.busy.value}
      problem={saving.problem.value}
      submit={submit}
      close={close}
    >
      <p>{t('reopen.text')}</p>
      <TextField label={t('reopen.reason')} maxLength={LONGEST_REASON} value={reason.value} change={(value) => { reason.value = value; }} />
    </FormDialog>
  );
}
