import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { desk } from '../i18n/desk';
import { Notice } from './Notice';

export interface DialogProps {
  readonly title: string;
  readonly children: ComponentChildren;
  /** Two columns of fields, or a table, need the room. */
  readonly wide?: boolean;
  readonly footer?: ComponentChildren;
  close(): void;
}

/** A window over the page, its first field in focus. The browser keeps the focus inside and closes it on Escape. */
export function Dialog({ title, children, wide = false, footer, close }: DialogProps) {
  const box = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // Read before the first field takes the focus. The browser gives it back only to a dialog closed while still on the page.
  const opener = useRef(document.activeElement);
  useEffect(() => {
    const shown = box.current;
    shown?.showModal();
    shown?.querySelector<HTMLElement>('.dialog-body :is(input, select, textarea)')?.focus();
    return () => {
      shown?.close();
      if (opener.current instanceof HTMLElement && opener.current.isConnected) opener.current.focus();
    };
  }, []);

  return (
    <dialog
      ref={box}
      class={wide ? 'dialog dialog-wide' : 'dialog'}
      aria-labelledby={titleId}
      onCancel={(event) => { event.preventDefault(); close(); }}
    >
      <div class="dialog-head">
        <h2 id={titleId}>{title}</h2>
        <button type="button" class="dialog-close" aria-label={desk('close')} onClick={close}>
          <svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="M6 6l12 12M18 6L6 18" /></svg>
        </button>
      </div>
      <div class="dialog-body">{children}</div>
      {footer && <div class="dialog-foot">{footer}</div>}
    </dialog>
  );
}

export interface FormDialogProps {
  readonly title: string;
  readonly children: ComponentChildren;
  readonly wide?: boolean;
  /** What the button does, in a verb: "Thêm thôn". */
  readonly action: string;
  /** The action ends or removes something. */
  readonly danger?: boolean;
  readonly busy: boolean;
  /** Why the last attempt failed. */
  readonly problem: string | undefined;
  submit(): void;
  close(): void;
}

/** A dialog with fields, sent with Enter or the button. */
export function FormDialog({ title, children, wide = false, action, danger = false, busy, problem, submit, close }: FormDialogProps) {
  const formId = useId();
  const send = (event: Event) => {
    event.preventDefault();
    if (!busy) submit();
  };
  // Beside the button: at the end of a long form nobody would see why nothing happens.
  const footer = (
    <>
      {problem !== undefined && <Notice kind="error">{problem}</Notice>}
      <button type="button" class="secondary" onClick={close}>{desk('cancel')}</button>
      <button type="submit" form={formId} class={danger ? 'primary primary-danger' : 'primary'} aria-disabled={busy}>
        {busy ? desk('working') : action}
      </button>
    </>
  );
  return (
    <Dialog title={title} wide={wide} footer={footer} close={close}>
      <form id={formId} class="form" onSubmit={send} noValidate>
        {children}
      </form>
    </Dialog>
  );
}
