import { useSignal } from '@preact/signals';
import { giveIndicatorTarget, type NewIndicatorTarget } from '../api/indicatorTargets';
import type { ProgramIndicator, TargetInForce } from '../api/indicators';
import { dateInVietnam } from '../format/times';
import { readWhole } from '../format/typedNumbers';
import { useSaving } from '../ui/saving';
import { toast } from '../ui/Toasts';
import { formatTarget, readDecimal } from './rates';
import { t } from './texts';

/** What somebody types for a target. */
export interface TypedTarget {
  readonly value: string;
  readonly planNumber: string;
  readonly planDate: string;
}

type GivenTarget = Pick<TargetInForce, 'value' | 'planNumber' | 'planDate'>;

/** The fields at first: those of the target that is changed, or none. */
const typedFrom = (target: GivenTarget | undefined): TypedTarget => ({
  value: target === undefined ? '' : formatTarget(target).replace('%', ''),
  planNumber: target?.planNumber ?? '',
  planDate: target?.planDate ?? '',
});

const MOST_MODELS = 1_000;

/** What is to be sent, or a sentence that says what to correct; an empty value takes the target back. */
export function readTarget(typed: TypedTarget, indicator: ProgramIndicator, villageCode?: string): NewIndicatorTarget | string {
  const models = indicator.unit === 'modelPerCommune';
  const value = models ? readWhole(typed.value) : readDecimal(typed.value);
  if (typed.value.trim() !== '' && !(value !== undefined && value > 0 && value <= (models ? MOST_MODELS : 100))) {
    return t(models ? 'ownTarget.badModels' : 'ownTarget.bad');
  }
  return {
    year: Number(dateInVietnam(new Date()).slice(0, 4)),
    indicator: indicator.code,
    value: value ?? null,
    planNumber: typed.planNumber.trim() || undefined,
    planDate: typed.planDate || undefined,
    ...(villageCode === undefined ? {} : { villageCode }),
  };
}

interface TargetForm {
  readonly place: string;
  /** The target that is changed; undefined for a new one. */
  readonly target: GivenTarget | undefined;
  done(): void;
  close(): void;
}

/** What is typed for a target of the commune or of one of its villages, and how it is sent. */
export function useTargetForm({ place, target, done, close }: TargetForm) {
  const typed = useSignal(typedFrom(target));
  const saving = useSaving();
  return {
    typed,
    fields: { typed: typed.value, change: (next: TypedTarget) => { typed.value = next; } },
    busy: saving.busy.value,
    problem: saving.problem.value,
    refuse: saving.refuse,
    send: (indicator: ProgramIndicator, villageCode?: string) => {
      const wanted = readTarget(typed.value, indicator, villageCode);
      if (typeof wanted === 'string') return saving.refuse(wanted);
      void saving.run(() => giveIndicatorTarget(place, wanted), () => {
        close();
        toast(t('ownTarget.saved'));
        done();
      });
    },
  };
}
