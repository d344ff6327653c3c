import { DIFFICULTIES } from '../../shared/api/difficulties';
import { fields, list, optionalText, text, UnexpectedPayload, type Fields } from '../../shared/api/parse';

/** A correction as the phone wrote it: what it corrects, and the body to send. */
export interface HandedCorrection {
  readonly checkInId: string;
  readonly body: string;
}

/** Something the team told beside its records: where it goes, and the body to send. */
export interface HandedMessage {
  readonly id: string;
  readonly path: string;
  readonly body: string;
}

/** What a phone that could not send any more wrote into a file. Bodies are JSON texts, handed in as they are. */
export interface ExportFile {
  readonly teamCode: string;
  readonly exportedAt: string | undefined;
  readonly records: readonly string[];
  readonly corrections: readonly HandedCorrection[];
  readonly messages: readonly HandedMessage[];
  /** First and last day of the work, as the records tell it; for the person to recognise the file. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly people: number;
}

/** Why a file is not taken. */
export type NoExportFile = 'notJson' | 'otherFile' | 'newer' | 'empty';

/** A file says where its messages go; an officer's page posts nowhere else than where teams tell of difficulties and days. */
const TAKEN: ReadonlySet<string> = new Set([DIFFICULTIES, '/api/v1/team-days']);

const FORMAT = 'campaignhub-records';
const VERSION = 1;
/** The server takes 500 records and 1 MiB at a time; the brackets and commas need room too. */
const MOST_RECORDS = 500;
const MOST_BYTES = 1_000_000;

export function readExportFile(written: string): ExportFile | NoExportFile {
  let value: unknown;
  try {
    value = JSON.parse(written);
  } catch {
    return 'notJson';
  }
  try {
    return parseFile(fields(value, 'file'));
  } catch (error) {
    if (error instanceof UnexpectedPayload) return 'otherFile';
    throw error;
  }
}

function parseFile(of: Fields): ExportFile | NoExportFile {
  if (of['format'] !== FORMAT) return 'otherFile';
  if (of['version'] !== VERSION) return 'newer';
  const records = list(of['records'], (item) => fields(item, 'record'), 'records');
  const corrections = list(of['corrections'] ?? [], parseCorrection, 'corrections');
  const messages = list(of['messages'] ?? [], parseMessage, 'messages').filter(({ path }) => TAKEN.has(path));
  if (records.length + corrections.length + messages.length === 0) return 'empty';
  const days = records.flatMap((record) => (typeof record['occurredAt'] === 'string' ? [record['occurredAt'].slice(0, 10)] : [])).sort();
  return {
    teamCode: text(of, 'teamCode'),
    exportedAt: optionalText(of, 'exportedAt'),
    records: records.map((record) => JSON.stringify(record)),
    corrections,
    messages,
    from: days.at(0),
    to: days.at(-1),
    people: records.reduce((sum, { people }) => sum + (typeof people === 'number' ? people : 0), 0),
  };
}

function parseCorrection(value: unknown): HandedCorrection {
  const { checkInId, ...body } = fields(value, 'correction');
  return { checkInId: text({ checkInId }, 'checkInId'), body: JSON.stringify(body) };
}

function parseMessage(value: unknown): HandedMessage {
  const of = fields(value, 'message');
  const body = fields(of['body'], 'body');
  return { id: text(body, 'id'), path: text(of, 'path'), body: JSON.stringify(body) };
}

/** The bodies in the order of the file, in parts that the server takes at once. */
export function batchesOf(bodies: readonly string[]): readonly (readonly string[])[] {
  const batches: string[][] = [];
  let room = 0;
  for (const body of bodies) {
    const size = new TextEncoder().encode(body).length + 1;
    const current = batches.at(-1);
    if (current && current.length < MOST_RECORDS && size <= room) {
      current.push(body);
      room -= size;
    } else {
      batches.push([body]);
      room = MOST_BYTES - size;
    }
  }
  return batches;
}
