import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { desk } from '../i18n/desk';

interface FileFieldProps {
  readonly label: string;
  /** What kinds of files are offered first: `.csv,.xlsx`. */
  readonly accept: string;
  readonly disabled?: boolean;
  choose(file: File | undefined): void;
}

/** A choice of a file in the page's own words; a browser's own button speaks the browser's language. */
export function FileField({ label, accept, disabled = false, choose }: FileFieldProps) {
  const id = useId();
  const name = useSignal('');
  const take = (file: File | undefined) => {
    name.value = file?.name ?? '';
    choose(file);
  };
  return (
    <div class="file-field">
      <label class="field-label" for={id}>{label}</label>
      <input
        id={id}
        class="hidden"
        type="file"
        accept={accept}
        disabled={disabled}
        // The same file chosen again after it was mended is a new choice.
        onClick={(event) => { event.currentTarget.value = ''; }}
        onChange={(event) => take(event.currentTarget.files?.[0])}
      />
      <label class="secondary" for={id} aria-disabled={disabled}>{desk('file.choose')}</label>
      <span class="file-name">{name.value === '' ? desk('file.none') : name.value}</span>
    </div>
  );
}
