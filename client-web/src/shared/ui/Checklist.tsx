import { useSignal } from '@preact/signals';
import { compareVietnamese, withoutMarks } from '../format/collation';
import { FindField } from './FindField';
import { CheckField } from './fields';

export interface Ticked {
  readonly code: string;
  readonly name: string;
}

interface ChecklistProps {
  readonly legend: string;
  readonly all: readonly Ticked[];
  readonly chosen: readonly string[];
  /** Label of a field that finds among many, without marks too; no field when left out. */
  readonly find?: string;
  change(chosen: readonly string[]): void;
}

/** Several of many, in the order of their names. */
export function Checklist({ legend, all, chosen, find, change }: ChecklistProps) {
  const asked = useSignal('');
  const wanted = withoutMarks(asked.value.trim());
  const sorted = all.filter(({ name }) => withoutMarks(name).includes(wanted)).sort((left, right) => compareVietnamese(left.name, right.name));
  return (
    <fieldset class="radios">
      <legend class="hidden">{legend}</legend>
      {find !== undefined && (
        <FindField label={find} value={asked.value} change={(value) => { asked.value = value; }} />
      )}
      <div class="checklist">
        {sorted.map(({ code, name }) => (
          <CheckField
            key={code}
            label={name}
            checked={chosen.includes(code)}
            change={(checked) => change(checked ? [...chosen, code] : chosen.filter((each) => each !== code))}
          />
        ))}
      </div>
    </fieldset>
  );
}
