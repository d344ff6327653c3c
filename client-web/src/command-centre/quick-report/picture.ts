import { plainColour, stepColour, type Plain } from '../map/palette';
import { faceOf, plainsOn, type Reading } from '../map/reading';
import { boundsOf, type MapShape } from '../map/shapes';
import { t as map } from '../map/texts';
import { FONT, linesOf, words } from './pictureWords';

export interface PictureFigure {
  readonly name: string;
  readonly value: string;
}

export interface Picture {
  readonly title: string;
  readonly place: string;
  readonly moment: string;
  /** What the day is called and where it stands. */
  readonly day: string;
  readonly figures: readonly PictureFigure[];
  /** What the colours count. */
  readonly legend: string;
  readonly credit: string;
  readonly shapes: readonly MapShape[];
  readonly reading: Reading;
  /** The commune that it is about; the province without it. */
  readonly commune: string | undefined;
}

/** In pixels: as wide as chats keep a picture without shrinking it, upright like a phone. */
export const PICTURE = { width: 1080, height: 1440 } as const;

const MARGIN = 56;
const INK = '#101715';
const QUIET = '#46524d';
const LINE = '#b9c3bf';
const ACCENT = '#0b5d45';
const MAP = { top: 262, bottom: 932 };
const FIGURES = { top: 1128, row: 148 };

/** Draws everything anew, in the light theme: a picture is looked at on phones and paper. */
export function drawPicture(canvas: HTMLCanvasElement, picture: Picture): void {
  const pen = canvas.getContext('2d');
  if (!pen) return;
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, PICTURE.width, PICTURE.height);
  words(pen, picture.title, MARGIN, 84, 40, '600', INK, PICTURE.width - 2 * MARGIN);
  words(pen, picture.place, MARGIN, 136, 34, '600', ACCENT);
  words(pen, picture.moment, MARGIN, 184, 30, '400', QUIET);
  const [day = ''] = linesOf(pen, picture.day, 28, '400', PICTURE.width - 2 * MARGIN, 1);
  words(pen, day, MARGIN, 230, 28, '400', QUIET);
  drawMap(pen, picture);
  drawLegend(pen, picture);
  drawFigures(pen, picture.figures);
  words(pen, picture.credit, MARGIN, PICTURE.height - 36, 22, '400', QUIET, PICTURE.width - 2 * MARGIN);
}

function drawMap(pen: CanvasRenderingContext2D, { shapes, reading, commune }: Picture): void {
  if (shapes.length === 0) return;
  const [west, south, east, north] = boundsOf(shapes);
  const scale = Math.min((PICTURE.width - 2 * MARGIN) / (east - west), (MAP.bottom - MAP.top) / (north - south));
  const left = (PICTURE.width - scale * (east - west)) / 2;
  const top = MAP.top + (MAP.bottom - MAP.top - scale * (north - south)) / 2;
  // What it is about is drawn last: its edge lies over its neighbours'.
  for (const { code, polygons } of [...shapes].sort((one, other) => Number(one.code === commune) - Number(other.code === commune))) {
    pen.lineWidth = code === commune ? 6 : 1.5;
    pen.strokeStyle = code === commune ? INK : LINE;
    pen.fillStyle = faceOf(reading.marks.get(code), reading, 'light').fill;
    for (const polygon of polygons) {
      pen.beginPath();
      for (const ring of polygon) ring.forEach(([x, y], index) => {
        const at = [left + (x - west) * scale, top + (north - y) * scale] as const;
        if (index === 0) pen.moveTo(...at);
        else pen.lineTo(...at);
      });
      pen.fill('evenodd');
      pen.stroke();
    }
  }
}

function drawLegend(pen: CanvasRenderingContext2D, { reading, legend }: Picture): void {
  words(pen, legend, MARGIN, 980, 24, '600', INK);
  const plain = plainsOn(reading).map((kind: Plain) => ({ colour: plainColour(kind, 'light'), words: map(kind === 'zero' ? reading.zero : `plain.${kind}`) }));
  const steps = reading.steps.map((said, step) => ({ colour: stepColour(reading.ramp, step, reading.steps.length, 'light'), words: said }));
  let x = MARGIN;
  let y = 1020;
  pen.lineWidth = 1.5;
  for (const each of [...plain, ...steps]) {
    pen.font = `400 24px ${FONT}`;
    const width = 34 + pen.measureText(each.words).width + 28;
    if (x + width > PICTURE.width - MARGIN + 28) {
      x = MARGIN;
      y += 40;
    }
    pen.fillStyle = each.colour;
    pen.fillRect(x, y - 20, 24, 24);
    pen.strokeStyle = LINE;
    pen.strokeRect(x, y - 20, 24, 24);
    words(pen, each.words, x + 34, y, 24, '400', INK);
    x += width;
  }
}

function drawFigures(pen: CanvasRenderingContext2D, figures: readonly PictureFigure[]): void {
  const columns = 3;
  const width = (PICTURE.width - 2 * MARGIN) / columns;
  figures.forEach(({ name, value }, index) => {
    const x = MARGIN + (index % columns) * width;
    const y = FIGURES.top + Math.floor(index / columns) * FIGURES.row;
    words(pen, value, x, y, 56, '600', index === 0 ? ACCENT : INK, width - 24);
    linesOf(pen, name, 24, '400', width - 24, 2).forEach((line, row) => { words(pen, line, x, y + 36 + row * 30, 24, '400', QUIET); });
  });
}
