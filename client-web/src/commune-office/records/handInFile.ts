import type { Receipt } from '../../shared/api/checkIns';
import type { Failure } from '../../shared/api/http';
import { handIn, handInCorrection, handInMessage } from '../../shared/api/records';
import { asStaff } from '../../shared/sign-in/visitor';
import { batchesOf, type ExportFile } from './exportFile';

/** What became of one thing of the file. */
export interface HandedIn {
  readonly id: string | undefined;
  readonly what: 'record' | 'correction' | 'message';
  readonly status: Receipt['status'];
  readonly code: string;
}

/** How far it has come; a failure stops it, and what was answered before stays answered. */
export interface HandInState {
  readonly done: number;
  readonly total: number;
  readonly results: readonly HandedIn[];
  readonly failure: Failure | undefined;
}

const STATUSES: readonly Receipt['status'][] = ['accepted', 'duplicate', 'conflict', 'held', 'rejected'];

/** Sends the records in parts, then the corrections and messages one after another, telling how far it is after each. */
export async function handInFile(file: ExportFile, tell: (state: HandInState) => void): Promise<void> {
  const total = file.records.length + file.corrections.length + file.messages.length;
  let state: HandInState = { done: 0, total, results: [], failure: undefined };
  const advance = (by: number, results: readonly HandedIn[]) => {
    state = { ...state, done: state.done + by, results: [...state.results, ...results] };
    tell(state);
  };
  const stop = (failure: Failure) => tell({ ...state, failure });
  tell(state);

  for (const batch of batchesOf(file.records)) {
    const answer = await asStaff(handIn(batch));
    if (!answer.ok) return stop(answer.failure);
    advance(batch.length, answer.value.map(({ id, status, code }) => ({ id, what: 'record', status, code })));
  }
  for (const { checkInId, body } of file.corrections) {
    const answer = await asStaff(handInCorrection(checkInId, body));
    // One bad correction does not keep the others from being handed in.
    const refused = !answer.ok && answer.failure.kind === 'problem' && (answer.failure.status === 400 || answer.failure.status === 404);
    if (!answer.ok && !refused) return stop(answer.failure);
    const status = answer.ok ? (STATUSES.find((known) => known === answer.value.status) ?? 'unknown') : 'rejected';
    advance(1, [{ id: checkInId, what: 'correction', status, code: answer.ok ? answer.value.code : 'invalid-item' }]);
  }
  for (const { id, path, body } of file.messages) {
    const answer = await asStaff(handInMessage(path, body));
    const refused = !answer.ok && answer.failure.kind === 'problem' && answer.failure.status === 400;
    if (!answer.ok && !refused) return stop(answer.failure);
    const status = answer.ok ? (STATUSES.find((known) => known === answer.value.status) ?? 'unknown') : 'rejected';
    advance(1, [{ id, what: 'message', status, code: answer.ok ? answer.value.code : 'invalid-item' }]);
  }
}
