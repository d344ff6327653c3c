import type { SendPhase } from './sender';

const NONE: ReadonlySet<string> = new Set();

export const sendingIds = (phase: SendPhase): ReadonlySet<string> => (phase.kind === 'sending' ? phase.ids : NONE);
