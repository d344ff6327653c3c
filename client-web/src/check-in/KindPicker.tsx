import { KINDS } from '../shared/api/checkIns';
import { common } from '../shared/i18n/common';
import { withKind } from './draft';
import type { FormPart } from './form';
import { KindIcon } from './kindIcons';
import { t } from './texts';

export function KindPicker({ draft, change }: FormPart) {
  return (
    <fieldset class="section">
      <legend>{t('kind.title')}</legend>
      <div class="kinds">
        {KINDS.map((kind) => (
          <label class="kind" key={kind}>
            <input type="radio" name="kind" value={kind} checked={draft.kind === kind} onChange={() => change(withKind(draft, kind))} />
            <KindIcon kind={kind} />
            <span>{common(`kind.${kind}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
