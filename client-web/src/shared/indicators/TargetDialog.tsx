import type { ProgramIndicator, TargetInForce } from '../api/indicators';
import { desk } from '../i18n/desk';
import { language } from '../i18n/language';
import { FormDialog } from '../ui/Dialog';
import { TargetFields } from './TargetFields';
import { useTargetForm } from './targetForm';
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
  const form = useTargetForm({ place, target: target?.from === 'commune' ? target : undefined, done, close });
  return (
    <FormDialog title={t('ownTarget.title')} action={desk('save')} busy={form.busy} problem={form.problem} submit={() => form.send(indicator)} close={close}>
      <p><strong>{indicator.name[language.value]}</strong></p>
      <TargetFields indicator={indicator} help={t('ownTarget.empty')} {...form.fields} />
    </FormDialog>
  );
}
