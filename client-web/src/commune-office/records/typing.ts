import { useSignal, type ReadonlySignal } from '@preact/signals';
import { newId } from '../../check-in/newId';
import { handIn } from '../../shared/api/records';
import { toVietnamTime } from '../../shared/format/times';
import { asStaff } from '../../shared/sign-in/visitor';
import { failureWords } from '../../shared/ui/failureWords';
import { drafts } from './drafts';
import { emptySheet } from './paperDrafts';
import {
  freeze, isEditable, isEmpty, isUnsettled, newLine, reopen, settle, waitingBodies, type PaperLine, type PaperSheet,
} from './paperSheet';
import { slipsIn } from './paperSlips';
import { t } from './texts';

/** One sheet being typed in and sent. */
export interface Typing {
  readonly sheet: ReadonlySignal<PaperSheet>;
  readonly busy: ReadonlySignal<boolean>;
  /** A send was tried: columns say what they lack. */
  readonly tried: ReadonlySignal<boolean>;
  readonly problem: ReadonlySignal<string | undefined>;
  edit(id: string, change: Partial<PaperLine>): void;
  addLine(): void;
  /** A new sheet of the same team and day. */
  startAgain(): void;
  send(): Promise<void>;
}

export function useTyping(teamCode: string, date: string): Typing {
  const sheet = useSignal(drafts.open(teamCode, date));
  const busy = useSignal(false);
  const tried = useSignal(false);
  const problem = useSignal<string | undefined>(undefined);
  const keep = (next: PaperSheet) => { sheet.value = next; drafts.keep(next); };

  const send = async () => {
    if (busy.value) return;
    tried.value = true;
    problem.value = whyNot(sheet.value);
    if (problem.value !== undefined) return;
    busy.value = true;
    keep(freeze(sheet.value, toVietnamTime(new Date())));
    const answer = await asStaff(handIn(waitingBodies(sheet.value)));
    busy.value = false;
    if (answer.ok) {
      tried.value = false;
      return keep(settle(sheet.value, answer.value));
    }
    const { failure } = answer;
    // Refused as a whole means that nothing was taken; after silence nobody knows, and the frozen lines are sent again.
    if (failure.kind === 'problem' && failure.status >= 400 && failure.status < 500) keep(reopen(sheet.value));
    problem.value = failure.kind === 'problem' ? failureWords(failure) : t('paper.noAnswer');
  };

  return {
    sheet, busy, tried, problem, send,
    edit: (id, change) => {
      problem.value = undefined;
      keep({ ...sheet.value, lines: sheet.value.lines.map((line) => (line.id === id ? { ...line, ...change, state: { kind: 'open' } } : line)) });
    },
    addLine: () => keep({ ...sheet.value, lines: [...sheet.value.lines, newLine(newId())] }),
    startAgain: () => { tried.value = false; keep(emptySheet(teamCode, date)); },
  };
}

function whyNot({ lines }: PaperSheet): string | undefined {
  if (!lines.some(isUnsettled)) return t('paper.nothing');
  const ready = lines.filter((line) => isEditable(line) && !isEmpty(line));
  return ready.some((line) => slipsIn(line).length > 0) ? t('paper.slips') : undefined;
}
