import { plainColour, stepColour, type Plain } from '../map/palette';
import { faceOf, plainsOn, type Reading } from '../map/reading';
import { boundsOf, type MapShape } from '../map/shapes';
import { t as map } from '../map/texts';
import { BODY_TOP, drawFigures, drawFrame, INK, INNER, LINE, MARGIN, WIDTH, type FrameWords, type PictureFigure } from './pictureParts';
import { FONT, words } from './pictureWords';

export interface Picture extends FrameWords {
  readonly figures: readonly PictureFigure[];
  /** What the colours count. */
  readonly legend: string;
  readonly shapes: readonly MapShape[];
  readonly reading: Reading;
  /** The commune that it is about; the province without it. */
  readonly commune: string | undefined;
}

/** In pixels: upright like a phone. */
export const HEIGHT = 1440;

const MAP = { top: BODY_TOP, bottom: 932 };
const FIGURES_TOP = 1128;

/** Draws everything anew, in the light theme. */
export function drawPicture(pen: CanvasRenderingContext2D, picture: Picture): void {
  drawFrame(pen, picture);
  drawMap(pen, picture);
  drawLegend(pen, picture);
  drawFigures(pen, picture.figures, FIGURES_TOP);
}

function drawMap(pen: CanvasRenderingContext2D, { shapes, reading, commune }: Picture): void {
  if (shapes.length === 0) return;
  const [west, south, east, north] = boundsOf(shapes);
  const scale = Math.min(INNER / (east - west), (MAP.bottom - MAP.top) / (north - south));
  const left = (WIDTH - scale * (east - west)) / 2;
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
    if (x + width > WIDTH - MARGIN + 28) {
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
