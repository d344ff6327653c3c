import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { importBoundaries, LARGEST_FILE_BYTES, reviewBoundaries, type BoundaryReview, type Shape } from '../../shared/api/boundaries';
import { Notice } from '../../shared/ui/Notice';
import { CheckField } from '../../shared/ui/fields';
import { useSaving } from '../../shared/ui/saving';
import { toast } from '../../shared/ui/Toasts';
import { BoundaryFindings } from './BoundaryFindings';
import { BoundaryMap } from './BoundaryMap';
import { FileChoice } from './FileChoice';
import { foreignIn, shapesIn, verdictOn, wrongIn } from './review';
import { t } from './texts';

interface Looked {
  readonly file: File;
  readonly review: BoundaryReview;
  readonly shapes: readonly Shape[];
}

/** Choose a file, see what it holds and what is wrong with it, and only then put it in force. */
export function BoundaryImport({ imported }: { imported(): void }) {
  const looked = useSignal<Looked | undefined>(undefined);
  const partial = useSignal(false);
  const looking = useSaving({ 'invalid-request': t('notGeoJson') });
  const applying = useSaving();

  const choose = async (file: File | undefined) => {
    looked.value = undefined;
    partial.value = false;
    if (!file) return;
    if (file.size > LARGEST_FILE_BYTES) {
      looking.refuse(t('tooLarge'));
      return;
    }
    const shapes = await shapesIn(file);
    await looking.run(() => reviewBoundaries(file), (review) => { looked.value = { file, review, shapes }; });
  };
  const apply = (file: File) => void applying.run(() => importBoundaries(file, partial.value), ({ applied }) => {
    if (!applied) {
      applying.refuse(t('notApplied'));
      return;
    }
    looked.value = undefined;
    toast(t('applied'));
    imported();
  });

  return (
    <div class="panel">
      <h3>{t('import')}</h3>
      <FileChoice
        label={t('file')}
        help={t('file.help')}
        accept=".geojson,.json,application/geo+json,application/json"
        choose={(file) => void choose(file)}
      />
      {looking.busy.value && <p class="waiting" role="status">{t('looking')}</p>}
      {looking.problem.value !== undefined && <Notice kind="error">{looking.problem.value}</Notice>}
      {looked.value && (
        <>
          <div class="boundary-review">
            <BoundaryFindings review={looked.value.review} />
            <BoundaryMap shapes={looked.value.shapes} wrong={wrongIn(looked.value.review)} foreign={foreignIn(looked.value.review)} />
          </div>
          <Apply review={looked.value.review} partial={partial.value} choosePartial={(chosen) => { partial.value = chosen; }}>
            <button
              type="button"
              class="primary"
              aria-disabled={applying.busy.value}
              onClick={() => looked.value && apply(looked.value.file)}
            >
              {t(applying.busy.value ? 'applying' : 'apply')}
            </button>
          </Apply>
          {applying.problem.value !== undefined && <Notice kind="error">{applying.problem.value}</Notice>}
        </>
      )}
    </div>
  );
}

interface ApplyProps {
  readonly review: BoundaryReview;
  readonly partial: boolean;
  readonly children: ComponentChildren;
  choosePartial(chosen: boolean): void;
}

/** The button, where the file is whole or somebody says that a part is meant. */
function Apply({ review, partial, children, choosePartial }: ApplyProps) {
  switch (verdictOn(review)) {
    case 'unusable': return <Notice kind="error">{t('verdict.unusable')}</Notice>;
    case 'complete': return <div class="bar">{children}<span class="help">{t('verdict.complete')}</span></div>;
    case 'partial': return (
      <>
        <CheckField label={t('verdict.partial')} checked={partial} change={choosePartial} />
        {partial && <div class="bar">{children}</div>}
      </>
    );
  }
}
