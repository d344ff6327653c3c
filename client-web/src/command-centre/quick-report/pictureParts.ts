import { linesOf, words } from './pictureWords';

export interface PictureFigure {
  readonly name: string;
  readonly value: string;
}

/** The words above and below every picture. */
export interface FrameWords {
  readonly title: string;
  readonly place: string;
  readonly moment: string;
  /** What the day is called and where it stands. */
  readonly day: string;
  readonly credit: string;
}

/** In pixels: as wide as chats keep a picture without shrinking it. */
export const WIDTH = 1080;
export const MARGIN = 56;
export const INNER = WIDTH - 2 * MARGIN;

/** The light theme: a picture is looked at on phones and paper. */
export const INK = '#101715';
export const QUIET = '#46524d';
export const LINE = '#b9c3bf';
export const ACCENT = '#0b5d45';

/** Where what a picture shows may begin, and how much room it leaves for the credit. */
export const BODY_TOP = 262;
export const FOOT = 80;

/** Clears the picture and writes what it is of and when. */
export function drawFrame(pen: CanvasRenderingContext2D, { title, place, moment, day, credit }: FrameWords): void {
  const { height } = pen.canvas;
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, WIDTH, height);
  words(pen, title, MARGIN, 84, 40, '600', INK, INNER);
  words(pen, place, MARGIN, 136, 34, '600', ACCENT, INNER);
  words(pen, moment, MARGIN, 184, 30, '400', QUIET);
  const [shown = ''] = linesOf(pen, day, 28, '400', INNER, 1);
  words(pen, shown, MARGIN, 230, 28, '400', QUIET);
  words(pen, credit, MARGIN, height - 36, 22, '400', QUIET, INNER);
}

const COLUMNS = 3;
export const FIGURE_ROW = 148;

/** The first has the room that the others leave. */
export function drawFigures(pen: CanvasRenderingContext2D, figures: readonly PictureFigure[], top: number): void {
  const width = INNER / COLUMNS;
  const spare = (COLUMNS - (figures.length % COLUMNS)) % COLUMNS;
  figures.forEach(({ name, value }, index) => {
    const place = index === 0 ? 0 : index + spare;
    const room = (index === 0 ? width * (1 + spare) : width) - 24;
    const x = MARGIN + (place % COLUMNS) * width;
    const y = top + Math.floor(place / COLUMNS) * FIGURE_ROW;
    words(pen, value, x, y, 56, '600', index === 0 ? ACCENT : INK, room);
    linesOf(pen, name, 24, '400', room, 2).forEach((line, row) => { words(pen, line, x, y + 36 + row * 30, 24, '400', QUIET); });
  });
}
