import { useSignal, type Signal } from '@preact/signals';
import { saveReport, type PeriodicReport, type ReportKey, type TypedPart } from '../api/periodicReports';
import { CheckField, LongTextField, SelectField } from '../ui/fields';
import { Notice } from '../ui/Notice';
import { useSaving } from '../ui/saving';
import { toast } from '../ui/Toasts';
import { t } from './texts';
import { partName } from './words';

const LONGEST = 8_000;

interface WrittenPartsProps {
  readonly of: ReportKey;
  readonly report: PeriodicReport;
  readonly isChanged: Signal<boolean>;
  done(): void;
}

/** What people write, saved as often as wanted until the report is issued. */
export function WrittenParts({ of, report, isChanged, done }: WrittenPartsProps) {
  const parts = useSignal<readonly TypedPart[]>(report.parts);
  const calendar = useSignal(report.calendar);
  const headSigns = useSignal(report.headSigns);
  const saving = useSaving({ 'changed-meanwhile': t('problem.changed'), 'already-issued': t('problem.issued') });
  const touched = (change: () => void) => { change(); isChanged.value = true; };
  const edit = (next: TypedPart) => touched(() => { parts.value = parts.value.map((part) => (part.code === next.code ? next : part)); });
  const save = () => {
    const draft = { version: report.version, calendar: calendar.value, headSigns: headSigns.value, parts: parts.value.map(cleaned) };
    void saving.run(() => saveReport(of, draft), () => {
      isChanged.value = false;
      toast(t('saved'));
      done();
    });
  };
  return (
    <>
      <h4>{t('parts')}</h4>
      <p class="help">{t('parts.lead')}</p>
      {parts.value.map((part) => <Part key={part.code} part={part} edit={edit} />)}
      <div class="form-columns">
        <SelectField
          label={t('signer')}
          value={headSigns.value ? 'head' : 'deputy'}
          choices={(['deputy', 'head'] as const).map((value) => ({ value, label: t(`signer.${value}`) }))}
          change={(value) => touched(() => { headSigns.value = value === 'head'; })}
        />
      </div>
      <CheckField label={t('calendar')} checked={calendar.value} change={(checked) => touched(() => { calendar.value = checked; })} />
      <p class="help">{t('calendar.help')}</p>
      {saving.problem.value !== undefined && <Notice kind="error">{saving.problem.value}</Notice>}
      <div class="bar">
        <button type="button" class="primary" aria-disabled={saving.busy.value} onClick={save}>{t('save')}</button>
        {isChanged.value && <span class="help">{t('unsaved')}</span>}
      </div>
    </>
  );
}

function Part({ part, edit }: { readonly part: TypedPart; edit(next: TypedPart): void }) {
  const name = partName(part.code);
  return (
    <div class="written-part">
      {!part.none && (
        <LongTextField label={name} optional maxLength={LONGEST} value={part.text ?? ''} change={(text) => edit({ ...part, text })} />
      )}
      {part.none && <p class="field-label">{name}</p>}
      {(part.text ?? '').trim() === '' && (
        <label class="check">
          <input
            type="checkbox"
            aria-label={t('none.of', { part: name })}
            checked={part.none}
            onChange={(event) => edit({ ...part, none: event.currentTarget.checked })}
          />
          <span>{t('none')}</span>
        </label>
      )}
    </div>
  );
}

const cleaned = ({ code, text, none }: TypedPart): TypedPart => ({ code, text: none ? undefined : text?.trim() || undefined, none });
