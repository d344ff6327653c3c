import type { ProvinceFrame, ProvinceSnapshot } from '../api/totals';
import type { Connection } from './connection';
import { applyAll, applyFrame, startFrom, type ProvinceState } from './province';
import { retryDelayMs } from './retry';

/** The hub as this module needs it; `hub.ts` implements it over SignalR. */
export interface ProvinceHub {
  /** Connects; `onFrame` and `onClosed` may be called from then on until the next `open`. */
  open(onFrame: (frame: ProvinceFrame) => void, onClosed: () => void): Promise<void>;
  watch(date: string): Promise<ProvinceSnapshot>;
  unwatch(): Promise<void>;
  close(): Promise<void>;
}

/** The server said no and will say no again: not signed in, or not this person's to see. */
export class HubRefusal extends Error {
  override readonly name = 'HubRefusal';

  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

export interface WatchEvents {
  connection(connection: Connection): void;
  state(state: ProvinceState): void;
}

/** Frames kept while a snapshot is on its way; more than that and the snapshot is asked for again. */
const MAX_BUFFERED_FRAMES = 256;

/**
 * Keeps the totals of one date live for as long as the page is open. It never gives up connecting, watches again after
 * every reconnect, and asks for a new snapshot when a frame is missing.
 */
export class ProvinceWatch {
  readonly #hub: ProvinceHub;
  readonly #events: WatchEvents;
  #date: string;
  #state: ProvinceState | undefined;
  /** Frames that arrived before their snapshot; absent while frames apply directly. */
  #buffered: ProvinceFrame[] | undefined;
  #attempt = 0;
  #since: Date | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #ended = false;

  constructor(hub: ProvinceHub, date: string, events: WatchEvents) {
    this.#hub = hub;
    this.#date = date;
    this.#events = events;
  }

  start(): void {
    this.#events.connection({ kind: 'connecting' });
    void this.#connect();
  }

  /** A new day has begun: the same connection, another date. */
  async turnTo(date: string): Promise<void> {
    if (date === this.#date) return;
    this.#date = date;
    await this.#hub.unwatch().catch(() => undefined);
    await this.#takeSnapshot();
  }

  /** Tries at once instead of waiting for the delay to pass, as when the browser says the network is back. */
  hurry(): void {
    if (this.#timer === undefined) return;
    this.#cancelTimer();
    void this.#connect();
  }

  async end(): Promise<void> {
    this.#ended = true;
    this.#cancelTimer();
    await this.#hub.close();
  }

  async #connect(): Promise<void> {
    this.#timer = undefined;
    try {
      this.#buffered = [];
      await this.#hub.open((frame) => this.#receive(frame), () => this.#lost());
    } catch (error) {
      this.#failed(error);
      return;
    }
    await this.#takeSnapshot();
  }

  async #takeSnapshot(): Promise<void> {
    this.#buffered = [];
    try {
      const snapshot = await this.#hub.watch(this.#date);
      if (this.#ended || snapshot.date !== this.#date) return;
      this.#begin(snapshot);
    } catch (error) {
      await this.#hub.close().catch(() => undefined);
      this.#failed(error);
    }
  }

  #begin(snapshot: ProvinceSnapshot): void {
    const applied = applyAll(startFrom(snapshot, this.#state), this.#buffered ?? []);
    if (applied.kind === 'gap') {
      void this.#takeSnapshot();
      return;
    }
    this.#buffered = undefined;
    this.#attempt = 0;
    this.#since = undefined;
    if (applied.kind === 'applied') this.#show(applied.state);
    this.#events.connection({ kind: 'live' });
  }

  #receive(frame: ProvinceFrame): void {
    if (this.#buffered) {
      this.#buffered.push(frame);
      if (this.#buffered.length > MAX_BUFFERED_FRAMES) this.#buffered.shift();
      return;
    }
    if (!this.#state) return;
    const applied = applyFrame(this.#state, frame);
    if (applied.kind === 'applied') this.#show(applied.state);
    if (applied.kind === 'gap') void this.#takeSnapshot();
  }

  #show(state: ProvinceState): void {
    this.#state = state;
    this.#events.state(state);
  }

  #failed(error: unknown): void {
    if (error instanceof HubRefusal) {
      this.#events.connection({ kind: 'refused', code: error.code });
      return;
    }
    this.#lost();
  }

  #lost(): void {
    if (this.#ended || this.#timer !== undefined) return;
    this.#since ??= new Date();
    this.#events.connection({ kind: 'reconnecting', attempt: this.#attempt, since: this.#since });
    this.#timer = setTimeout(() => void this.#connect(), retryDelayMs(this.#attempt));
    this.#attempt++;
  }

  #cancelTimer(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
