import type { ProgramIndicator } from '../api/indicators';
import { DateField } from '../ui/DateField';
import { TextField } from '../ui/fields';
import type { TypedTarget } from './targetForm';
import { t } from './texts';

interface TargetFieldsProps {
  readonly indicator: ProgramIndicator | undefined;
  readonly help: string;
  readonly typed: TypedTarget;
  change(typed: TypedTarget): void;
}

/** A target's value, and number and date of the plan it stands in. */
export const TargetFields = ({ indicator, help, typed, change }: TargetFieldsProps) => (
  <>
    <TextField
      label={t(indicator?.unit === 'modelPerCommune' ? 'ownTarget.models' : 'ownTarget.percent')}
      help={help}
      maxLength={8}
      value={typed.value}
      change={(value) => change({ ...typed, value })}
    />
    <div class="form-columns">
      <TextField label={t('ownTarget.plan')} optional maxLength={100} value={typed.planNumber} change={(planNumber) => change({ ...typed, planNumber })} />
      <DateField label={t('ownTarget.planDate')} optional value={typed.planDate} change={(planDate) => change({ ...typed, planDate })} />
    </div>
  </>
);
