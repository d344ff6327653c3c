import type { DayNotice } from '../api/dayNotice';
import type { ProvinceBeat, ProvinceFrame, ProvinceSnapshot } from '../api/totals';
import { STALE_AFTER_MS, type Connection } from './connection';
import { applyAll, applyFrame, applyNotice, startFrom, type ProvinceState } from './province';
import { retryDelayMs } from './retry';

/** What a hub tells from the moment it is opened until the next `open`. */
export interface HubEvents {
  frame(frame: ProvinceFrame): void;
  /** Comes every few seconds, changes or not. */
  beat(beat: ProvinceBeat): void;
  notice(notice: DayNotice): void;
  closed(): void;
}

/** The hub as this module needs it; `hub.ts` implements it over SignalR. */
export interface ProvinceHub {
  open(events: HubEvents): Promise<void>;
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

const LOOK_EVERY_MS = 500;

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
  /** When the server last said something of the date. */
  #heard: Date | undefined;
  /** A number the server has reached and this page has not; a second word of it means that a frame is lost. */
  #behind: number | undefined;
  #live = false;
  #silent = false;
  #looking: ReturnType<typeof setInterval> | undefined;

  constructor(hub: ProvinceHub, date: string, events: WatchEvents) {
    this.#hub = hub;
    this.#date = date;
    this.#events = events;
  }

  start(): void {
    this.#events.connection({ kind: 'connecting' });
    this.#looking = setInterval(() => this.#look(), LOOK_EVERY_MS);
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
    clearInterval(this.#looking);
    await this.#hub.close();
  }

  async #connect(): Promise<void> {
    this.#timer = undefined;
    try {
      this.#buffered = [];
      await this.#hub.open({
        frame: (frame) => this.#receive(frame),
        beat: (beat) => this.#beat(beat),
        notice: (notice) => this.#note(notice),
        closed: () => this.#lost(),
      });
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
    this.#behind = undefined;
    this.#heard = new Date();
    this.#live = true;
    this.#silent = false;
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
    this.#hear(frame.date);
    const applied = applyFrame(this.#state, frame);
    if (applied.kind === 'applied') this.#show(applied.state);
    if (applied.kind === 'gap') void this.#takeSnapshot();
  }

  #beat({ date, sequence }: ProvinceBeat): void {
    if (this.#buffered || !this.#state || date !== this.#state.date) return;
    const behind = this.#behind;
    this.#behind = sequence > this.#state.sequence ? sequence : undefined;
    // A frame may be just behind the beat that tells its number; one beat later it is lost.
    if (behind !== undefined && behind > this.#state.sequence) {
      void this.#takeSnapshot();
      return;
    }
    this.#hear(date);
  }

  #note(notice: DayNotice): void {
    if (this.#state) this.#show(applyNotice(this.#state, notice));
  }

  #hear(date: string): void {
    if (date !== this.#date) return;
    this.#heard = new Date();
    if (!this.#silent) return;
    this.#silent = false;
    if (this.#live) this.#events.connection({ kind: 'live' });
  }

  /** An open line proves nothing: a server that stands still keeps it open. */
  #look(): void {
    if (!this.#live || this.#silent || !this.#heard || Date.now() - this.#heard.getTime() <= STALE_AFTER_MS) return;
    this.#silent = true;
    this.#events.connection({ kind: 'live', silentSince: this.#heard });
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
    this.#since ??= (this.#live && this.#heard) || new Date();
    this.#live = false;
    this.#events.connection({ kind: 'reconnecting', attempt: this.#attempt, since: this.#since });
    this.#timer = setTimeout(() => void this.#connect(), retryDelayMs(this.#attempt));
    this.#attempt++;
  }

  #cancelTimer(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
