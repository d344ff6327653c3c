import type { Activity } from '../../shared/api/program';
import { local } from '../../shared/desk/directory';
import { CheckField, TextField } from '../../shared/ui/fields';
import { choosable, MOST_FOCUS, type Typed } from './declaration';
import { t } from './texts';

interface FocusFieldsProps {
  readonly typed: Typed;
  readonly activities: readonly Activity[];
  set(change: Partial<Typed>): void;
}

/** What comes first on the phones, in the order it was chosen, and how many people are aimed at. */
export function FocusFields({ typed, activities, set }: FocusFieldsProps) {
  const full = typed.focus.length >= MOST_FOCUS;
  const aimed = [...new Set([...typed.focus, ...Object.keys(typed.targets)])];
  const choose = (code: string, chosen: boolean) => {
    if (chosen && full) return;
    const { [code]: _, ...others } = typed.targets;
    set(chosen ? { focus: [...typed.focus, code] } : { focus: typed.focus.filter((each) => each !== code), targets: others });
  };
  return (
    <>
      <fieldset class="radios">
        <legend class="field-label">{t('field.focus')}</legend>
        <div class="checklist">
          {choosable(activities, typed.date).filter(({ code }) => !full || typed.focus.includes(code)).map(({ code, name }) => (
            <CheckField key={code} label={local(name)} checked={typed.focus.includes(code)} change={(chosen) => choose(code, chosen)} />
          ))}
        </div>
      </fieldset>
      {aimed.length > 0 && (
        <div class="form-columns">
          {activities.filter(({ code }) => aimed.includes(code)).map(({ code, name }) => (
            <TextField
              key={code}
              label={t('field.target', { what: local(name) })}
              optional
              inputMode="numeric"
              maxLength={12}
              value={typed.targets[code] ?? ''}
              change={(n) => set({ targets: { ...typed.targets, [code]: n } })}
            />
          ))}
        </div>
      )}
    </>
  );
}
