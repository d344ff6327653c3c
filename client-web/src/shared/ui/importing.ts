import { useSignal, type ReadonlySignal } from '@preact/signals';
import type { Failure, Result } from '../api/http';
import type { ImportRemark, ImportReport } from '../api/rosterImport';
import { asStaff } from '../sign-in/visitor';
import { failureWords } from './failureWords';

/** A file being taken in. */
export interface Importing {
  readonly busy: ReadonlySignal<boolean>;
  /** What went wrong with the file as a whole. */
  readonly problem: ReadonlySignal<string | undefined>;
  /** What the file would do, or did; undefined while that is not known. */
  readonly report: ReadonlySignal<ImportReport | undefined>;
  /** Tries a file, or (undefined) forgets it. */
  choose(file: File | undefined): void;
  /** Puts the file in force that was tried last. */
  apply(): void;
}

/** Takes a file in: first a trial that changes nothing, then all or nothing; `applied` when it is in force. */
export function useImporting(send: (file: File, dryRun: boolean) => Promise<Result<ImportReport>>, applied: () => void): Importing {
  const file = useSignal<File | undefined>(undefined);
  const report = useSignal<ImportReport | undefined>(undefined);
  const problem = useSignal<string | undefined>(undefined);
  const busy = useSignal(false);
  const run = async (chosen: File, dryRun: boolean): Promise<void> => {
    busy.value = true;
    problem.value = undefined;
    const answer = await asStaff(send(chosen, dryRun));
    busy.value = false;
    if (file.value !== chosen) return;
    if (answer.ok) {
      report.value = answer.value;
      if (answer.value.applied) applied();
    } else if (!dryRun && answer.failure.kind === 'problem' && answer.failure.code === 'rows-refused') {
      // Somebody changed something between the trial and now: the trial shows what stands in the way.
      await run(chosen, true);
    } else {
      problem.value = importFailureWords(answer.failure);
    }
  };
  const choose = (chosen: File | undefined) => {
    file.value = chosen;
    report.value = undefined;
    problem.value = undefined;
    if (chosen) void run(chosen, true);
  };
  const apply = () => { if (file.value) void run(file.value, false); };
  return { busy, problem, report, choose, apply };
}

export const remarkWords = ({ title, message }: ImportRemark): string => (title === undefined ? message : `${title}: ${message}`);

/** The server reads the file and says best what is wrong with it. */
export const importFailureWords = (failure: Failure): string =>
  failure.kind === 'problem' && (failure.status === 413 || failure.status === 422) && failure.detail !== undefined
    ? failure.detail
    : failureWords(failure);
