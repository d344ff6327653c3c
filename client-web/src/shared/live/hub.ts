import { HubConnectionBuilder, HubConnectionState, LogLevel, type HubConnection } from '@microsoft/signalr';
import { parseDayNotice } from '../api/dayNotice';
import {
  parseBeat,
  parseCommuneFrame,
  parseCommuneSnapshot,
  parseFrame,
  parseSnapshot,
  type ProvinceFrame,
  type ProvinceSnapshot,
} from '../api/totals';
import { HubRefusal, type ProvinceHub } from './provinceWatch';

const ADDRESS = '/hubs/live';

/** Twice the server's keep-alive: after that much silence the connection is taken for dead. */
const SILENCE_MS = 6_000;

/** A server that stands still accepts connections and never answers; then the attempt is given up and another one made. */
const OPENING_MS = 10_000;

/** Refusals that waiting does not cure; the text of a hub error is its code. */
const FINAL_CODES: readonly string[] = ['forbidden', 'not-found'];

/** What is watched over a connection: the message it comes in, and how it is asked for. */
interface Watched {
  readonly message: string;
  /** The message that tells the newest number, also while nothing changes. */
  readonly beat: string;
  frame(payload: unknown): ProvinceFrame;
  snapshot(invoke: (method: string, ...values: string[]) => Promise<unknown>, date: string): Promise<ProvinceSnapshot>;
}

export const createProvinceHub = (): ProvinceHub =>
  createHub({
    message: 'provinceFrame',
    beat: 'provinceBeat',
    frame: parseFrame,
    snapshot: async (invoke, date) => parseSnapshot(await invoke('WatchProvince', date)),
  });

/** The same for one commune and its teams, whose names come with each snapshot. */
export const createCommuneHub = (code: string, named: (teams: ReadonlyMap<string, string>) => void): ProvinceHub =>
  createHub({
    message: 'communeFrame',
    beat: 'communeBeat',
    frame: parseCommuneFrame,
    snapshot: async (invoke, date) => {
      const { snapshot, teamNames } = parseCommuneSnapshot(await invoke('WatchCommune', date, code));
      named(teamNames);
      return snapshot;
    },
  });

/** The hub over SignalR. Each `open` makes a new connection; SignalR's own reconnecting, which gives up, is not used. */
function createHub(watched: Watched): ProvinceHub {
  let connection: HubConnection | undefined;

  return {
    open: async (events) => {
      const opened = new HubConnectionBuilder()
        .withUrl(ADDRESS)
        .withServerTimeout(SILENCE_MS)
        .configureLogging(LogLevel.None)
        .build();
      opened.on(watched.message, (payload: unknown) => events.frame(watched.frame(payload)));
      opened.on(watched.beat, (payload: unknown) => events.beat(parseBeat(payload)));
      opened.on('dayNotice', (payload: unknown) => events.notice(parseDayNotice(payload)));
      opened.onclose(() => {
        if (connection === opened) events.closed();
      });
      connection = opened;
      const limit = setTimeout(() => void opened.stop(), OPENING_MS);
      await refusing(() => opened.start()).finally(() => clearTimeout(limit));
    },
    watch: (date) => refusing(() => watched.snapshot((method, ...values) => live(connection).invoke<unknown>(method, ...values), date)),
    unwatch: () => live(connection).invoke('Unwatch'),
    close: async () => {
      const closing = connection;
      connection = undefined;
      await closing?.stop();
    },
  };
}

function live(connection: HubConnection | undefined): HubConnection {
  if (connection?.state !== HubConnectionState.Connected) throw new Error('not connected');
  return connection;
}

async function refusing<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    const code = refusalCode(error);
    throw code === undefined ? error : new HubRefusal(code);
  }
}

function refusalCode(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (/\b401\b/.test(error.message)) return 'unauthorised';
  return FINAL_CODES.find((code) => error.message === code);
}
