import { newId } from '../../check-in/newId';
import type { Store } from '../../shared/storage/store';
import { isUnsettled, LINES, newLine, type PaperLine, type PaperSheet } from './paperSheet';

const PREFIX = 'campaignhub.paper.';
const keyOf = (teamCode: string, date: string): string => `${PREFIX}${teamCode}.${date}`;

export const emptySheet = (teamCode: string, date: string): PaperSheet =>
  ({ teamCode, date, lines: Array.from({ length: LINES }, () => newLine(newId())) });

/** Sheets typed in on this computer, kept until everything of them is received. */
export class PaperDrafts {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  /** The sheet as it was left, or a new one. */
  open(teamCode: string, date: string): PaperSheet {
    return readSheet(this.#store.read(keyOf(teamCode, date))) ?? emptySheet(teamCode, date);
  }

  /** Keeps a sheet while it has lines whose fate is open, and forgets it afterwards. */
  keep(sheet: PaperSheet): void {
    const key = keyOf(sheet.teamCode, sheet.date);
    if (sheet.lines.some(isUnsettled)) this.#store.write(key, JSON.stringify(sheet));
    else this.#store.remove(key);
  }

  /** Sheets of the commune that are not finished. */
  unfinished(communeCode: string): readonly PaperSheet[] {
    return this.#store.keys(`${PREFIX}${communeCode}-`).flatMap((key) => readSheet(this.#store.read(key)) ?? []);
  }
}

function readSheet(written: string | undefined): PaperSheet | undefined {
  if (written === undefined) return undefined;
  try {
    const sheet = JSON.parse(written) as PaperSheet;
    return { ...sheet, lines: sheet.lines.map((line): PaperLine => ({ ...newLine(line.id), ...line })) };
  } catch {
    return undefined;
  }
}
