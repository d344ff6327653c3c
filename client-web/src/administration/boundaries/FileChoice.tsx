import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { t } from './texts';

interface FileChoiceProps {
  readonly label: string;
  readonly help: string;
  /** Endings and media types, as an input takes them. */
  readonly accept: string;
  choose(file: File | undefined): void;
}

/** A choice of one file in the words and letters of the page; the browser's own button speaks the browser's language. */
export function FileChoice({ label, help, accept, choose }: FileChoiceProps) {
  const id = useId();
  const name = useSignal<string | undefined>(undefined);
  const chosen = (file: File | undefined) => {
    name.value = file?.name;
    choose(file);
  };
  return (
    <div class="field">
      <span class="field-label" id={`${id}-label`}>{label}</span>
      <label class="file-choice">
        <input
          class="hidden"
          type="file"
          accept={accept}
          aria-labelledby={`${id}-label`}
          aria-describedby={`${id}-help`}
          // The same file chosen again after it was mended is a new choice.
          onClick={(event) => { event.currentTarget.value = ''; }}
          onChange={(event) => chosen(event.currentTarget.files?.[0])}
        />
        <span class="secondary">{t('file.choose')}</span>
        <span class="file-name">{name.value ?? t('file.none')}</span>
      </label>
      <p class="help" id={`${id}-help`}>{help}</p>
    </div>
  );
}
