import type { Draft } from './draft';

/** A part of the form: the same for a new record and for a correction. */
export interface FormPart {
  readonly draft: Draft;
  change(next: Draft): void;
}
