import { KINDS } from '../shared/api/checkIns';
import { common } from '../shared/i18n/common';
import { withKind } from './draft';
import { KindIcon } from './kindIcons';
import { draft, edit } from './model';
import { t } from './texts';

export function KindPicker() {
  return (
    <fieldset class="section">
      <legend>{t('kind.title')}</legend>
      <div class="kinds">
        {KINDS.map((kind) => (
          <label class="kind" key={kind}>
            <input
              type="radio"
              name="kind"
              value={kind}
              checked={draft.value.kind === kind}
              onChange={() => edit(withKind(draft.value, kind))}
            />
            <KindIcon kind={kind} />
            <span>{common(`kind.${kind}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
