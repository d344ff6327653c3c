import { KINDS, type Kind } from '../shared/api/checkIns';
import { common } from '../shared/i18n/common';
import { withKind } from './draft';
import type { FormPart } from './form';
import { KindIcon } from './kindIcons';
import { t } from './texts';

/** What is counted next must not stand behind the button that is always on the screen. */
const showCounts = (): void => document.querySelector('.counts')?.scrollIntoView({ block: 'nearest' });

export function KindPicker({ draft, change }: FormPart) {
  const choose = (kind: Kind) => {
    change(withKind(draft, kind));
    requestAnimationFrame(showCounts);
  };
  return (
    <fieldset class="section">
      <legend>{t('kind.title')}</legend>
      <div class="kinds">
        {KINDS.map((kind) => (
          <label class="kind" key={kind}>
            <input type="radio" name="kind" value={kind} checked={draft.kind === kind} onChange={() => choose(kind)} />
            <KindIcon kind={kind} />
            <span>{common(`kind.${kind}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
