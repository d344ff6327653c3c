import type { Signal as Value } from '@preact/signals';
import { SIGNALS, type Village, type VillageFields } from '../../shared/api/villages';
import { desk } from '../../shared/i18n/desk';
import { CheckField, SelectField, TextField } from '../../shared/ui/fields';
import { local } from '../../shared/desk/directory';
import { lists } from '../model';
import { t } from './texts';

/** A village as it stands in a form: everything is text until it is sent. */
export interface VillageDraft {
  readonly kind: string;
  readonly name: string;
  readonly formerCommune: string;
  readonly households: string;
  readonly signal: string;
  readonly attributes: readonly string[];
}

export const draftOf = (village?: Village): VillageDraft => ({
  kind: village?.kind ?? 'thon',
  name: village?.name ?? '',
  formerCommune: village?.formerCommune ?? '',
  households: village?.households === undefined ? '' : `${village.households}`,
  signal: village?.signal ?? '',
  attributes: village?.attributes ?? [],
});

/** What is sent. Nothing typed means that nobody has said, not 0 and not "none". */
export function villageFieldsOf(draft: VillageDraft): VillageFields {
  const households = draft.households.replace(/\D/g, '');
  return {
    kind: draft.kind,
    name: draft.name.trim(),
    formerCommune: draft.formerCommune.trim() || undefined,
    households: households === '' ? undefined : Number(households),
    signal: SIGNALS.find((signal) => signal === draft.signal),
    attributes: draft.attributes.length === 0 ? undefined : draft.attributes,
  };
}

interface VillageFieldsetProps {
  readonly draft: Value<VillageDraft>;
  /** A send was tried: empty fields that must be filled say so. */
  readonly tried: boolean;
}

export function VillageFieldset({ draft, tried }: VillageFieldsetProps) {
  const edit = (change: Partial<VillageDraft>) => { draft.value = { ...draft.value, ...change }; };
  const { kind, name, formerCommune, households, signal, attributes } = draft.value;
  const toggle = (code: string, on: boolean) => edit({ attributes: on ? [...attributes, code] : attributes.filter((each) => each !== code) });
  const known = lists.value?.areaAttributes ?? [];
  return (
    <>
      <div class="form-columns">
        <SelectField label={t('village.kind')} value={kind} change={(value) => edit({ kind: value })} choices={kindChoices()} />
        <TextField
          label={t('village.name')}
          help={t('village.name.help')}
          value={name}
          maxLength={100}
          change={(value) => edit({ name: value })}
          error={tried && name.trim() === '' ? desk('required') : undefined}
        />
        <TextField
          label={t('village.former')}
          help={t('village.former.help')}
          optional
          maxLength={100}
          value={formerCommune}
          change={(value) => edit({ formerCommune: value })}
        />
        <TextField
          label={t('village.households')}
          optional
          inputMode="numeric"
          maxLength={6}
          value={households}
          change={(value) => edit({ households: value })}
        />
        <SelectField
          label={t('village.signal')}
          value={signal}
          change={(value) => edit({ signal: value })}
          nothing={t('unknown')}
          choices={SIGNALS.map((value) => ({ value, label: t(`signal.${value}`) }))}
        />
      </div>
      {known.length > 0 && (
        <fieldset class="radios">
          <legend class="field-label">{t('village.attributes')}</legend>
          {known.map((attribute) => (
            <CheckField
              key={attribute.code}
              label={local(attribute.name)}
              checked={attributes.includes(attribute.code)}
              change={(on) => toggle(attribute.code, on)}
            />
          ))}
        </fieldset>
      )}
    </>
  );
}

const kindChoices = () => (lists.value?.villageKinds ?? []).map(({ code, name }) => ({ value: code, label: local(name) }));
