import { useSignal } from '@preact/signals';
import { giveIndicatorTarget } from '../api/indicatorTargets';
import type { ProgramIndicator, TargetInForce } from '../api/indicators';
import { desk } from '../i18n/desk';
import { language } from '../i18n/language';
import { FormDialog } from '../ui/Dialog';
import { useSaving } from '../ui/saving';
import { toast } from '../ui/Toasts';
import { formatTarget } from './rates';
import { TargetFields } from './TargetFields';
import { EMPTY_TARGET, readTarget } from './targetForm';
import { t } from './texts';

interface TargetDialogProps {
  readonly indicator: ProgramIndicator;
  /** The target in force; the plan's own where the commune has none. */
  readonly target: TargetInForce | undefined;
  readonly place: string;
  done(): void;
  close(): void;
}

/** What the commune's own plan aims at for an indicator (V.8.1); empty takes it back. */
export function TargetDialog({ indicator, target, place, done, close }: TargetDialogProps) {
  const own = target?.from === 'commune' ? target : undefined;
  const typed = useSignal(own ? { value: formatTarget(own).replace('%', ''), planNumber: own.planNumber ?? '', planDate: own.planDate ?? '' } : EMPTY_TARGET);
  const saving = useSaving();
  const submit = () => {
    const wanted = readTarget(typed.value, indicator);
    if (typeof wanted === 'string') return saving.refuse(wanted);
    void saving.run(() => giveIndicatorTarget(place, wanted), () => {
      close();
      toast(t('ownTarget.saved'));
      done();
    });
  };
  return (
    <FormDialog title={t('ownTarget.title')} action={desk('save')} busy={saving.busy.value} problem={saving.problem.value} submit={submit} close={close}>
      <p><strong>{indicator.name[language.value]}</strong></p>
      <TargetFields indicator={indicator} help={t('ownTarget.empty')} typed={typed.value} change={(next) => { typed.value = next; }} />
    </FormDialog>
  );
}
