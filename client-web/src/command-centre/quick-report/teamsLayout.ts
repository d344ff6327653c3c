import { BODY_TOP, FIGURE_ROW, FOOT, INNER, MARGIN, WIDTH } from './pictureParts';

interface TeamsRow {
  readonly height: number;
  readonly width: number;
  /** Size of the words. */
  readonly text: number;
  /** A name that does not fit may take so many lines. */
  readonly lines: number;
}

/** Where the teams stand on a picture, in pixels. */
export interface TeamsLayout {
  readonly height: number;
  /** So many stand there; what is left over is counted in a line. */
  readonly shown: number;
  readonly row: TeamsRow;
  /** The upper left corner of the one at this index. */
  place(index: number): { readonly x: number; readonly y: number };
}

export const FIGURES_TOP = BODY_TOP + 68;
export const HEAD_BASELINE = FIGURES_TOP + 2 * FIGURE_ROW - 8;
const LIST_TOP = HEAD_BASELINE + 28;
/** The line that counts those left over. */
const REST = 48;

/** A picture of few teams is square; one of many as tall as fills a phone across its whole width. */
const SHORTEST = WIDTH;
const TALLEST = 2 * WIDTH;
const ROOM = TALLEST - LIST_TOP - FOOT;

const GAP = 32;
/** So many are read one below the other at a glance. */
const MOST_IN_ONE_COLUMN = 12;
/** From easy to read to just readable on a phone. */
const ALONE = { height: 76, text: 34, lines: 2 };
const PAIRED = [{ height: 64, text: 28, lines: 2 }, { height: 56, text: 27, lines: 2 }, { height: 44, text: 25, lines: 1 }] as const;

/** In one column or two, read downwards, in the largest rows that all find room in. */
export function layOut(teams: number): TeamsLayout {
  const columns = teams <= MOST_IN_ONE_COLUMN ? 1 : 2;
  const wanted = Math.ceil(teams / columns);
  const row = columns === 1 ? ALONE : PAIRED.find(({ height }) => wanted * height <= ROOM) ?? PAIRED[2];
  const fits = wanted * row.height <= ROOM;
  const rows = fits ? wanted : Math.floor((ROOM - REST) / row.height);
  const width = (INNER - (columns - 1) * GAP) / columns;
  return {
    height: fits ? Math.max(SHORTEST, LIST_TOP + rows * row.height + FOOT) : TALLEST,
    shown: Math.min(teams, rows * columns),
    row: { ...row, width },
    place: (index) => ({ x: MARGIN + Math.floor(index / rows) * (width + GAP), y: LIST_TOP + (index % rows) * row.height }),
  };
}
