import { drawFigures, drawFrame, INK, LINE, MARGIN, QUIET, WIDTH, type FrameWords, type PictureFigure } from './pictureParts';
import { linesOf, words } from './pictureWords';
import type { TeamLine } from './teamLines';
import { FIGURES_TOP, HEAD_BASELINE, type TeamsLayout } from './teamsLayout';

interface TeamsPicture extends FrameWords {
  readonly figures: readonly PictureFigure[];
  /** What the bars count. */
  readonly head: string;
  /** What grey means; undefined where nothing with a figure is grey. */
  readonly grey: string | undefined;
  readonly teams: readonly TeamLine[];
  readonly layout: TeamsLayout;
  /** How many there was no room for, in words. */
  readonly rest: string | undefined;
}

const BAR = '#bfe3d2';
const GREY_BAR = '#d5dad8';
const GREY = '#eef1f0';

/** Draws everything anew, in the light theme. */
export function drawTeams(pen: CanvasRenderingContext2D, picture: TeamsPicture): void {
  const { teams, layout, head, grey, rest } = picture;
  drawFrame(pen, picture);
  drawFigures(pen, picture.figures, FIGURES_TOP);
  if (teams.length > 0) words(pen, head, MARGIN, HEAD_BASELINE, 28, '600', INK);
  if (grey !== undefined) drawGrey(pen, grey);
  const most = Math.max(1, ...teams.map(({ people }) => people));
  teams.slice(0, layout.shown).forEach((team, index) => { drawTeam(pen, team, most, layout, index); });
  if (rest !== undefined) words(pen, rest, MARGIN, layout.height - 84, 26, '600', INK);
}

/** On the heading's line, at its end. */
function drawGrey(pen: CanvasRenderingContext2D, grey: string): void {
  words(pen, grey, WIDTH - MARGIN, HEAD_BASELINE, 22, '400', QUIET, 420, 'right');
  pen.fillStyle = GREY_BAR;
  pen.fillRect(WIDTH - MARGIN - pen.measureText(grey).width - 34, HEAD_BASELINE - 20, 24, 24);
}

const PAD = 14;
const GAP = 6;

function drawTeam(pen: CanvasRenderingContext2D, { name, people, look, said }: TeamLine, most: number, { row, place }: TeamsLayout, index: number): void {
  const { x, y } = place(index);
  const height = row.height - GAP;
  const counted = look === 'counted' || look === 'counted-grey';
  drawBar(pen, look, x, y, counted ? (row.width * people) / most : row.width, height);
  const middle = y + height / 2;
  const taken = words(
    pen, said, x + row.width - PAD, middle + row.text / 3, counted ? row.text : Math.round(row.text * 0.78), counted ? '600' : '400', counted ? INK : QUIET, row.width / 2, 'right',
  );
  drawName(pen, name, { x: x + PAD, middle, size: row.text, width: row.width - taken - 3 * PAD, lines: row.lines });
}

/** As long as its people; a frame for those from whom nothing has come, without one where that is explained. */
function drawBar(pen: CanvasRenderingContext2D, look: TeamLine['look'], x: number, y: number, width: number, height: number): void {
  pen.beginPath();
  pen.roundRect(x, y, Math.max(width, 8), height, 6);
  if (look === 'waiting') {
    pen.strokeStyle = LINE;
    pen.lineWidth = 2;
    pen.setLineDash([8, 6]);
    pen.stroke();
    pen.setLineDash([]);
    return;
  }
  pen.fillStyle = look === 'counted' ? BAR : look === 'counted-grey' ? GREY_BAR : GREY;
  pen.fill();
}

interface NamePlace {
  readonly x: number;
  readonly middle: number;
  readonly size: number;
  readonly width: number;
  readonly lines: number;
}

/** On one line, somewhat smaller where it must be; on more where that is not enough. */
function drawName(pen: CanvasRenderingContext2D, name: string, { x, middle, size, width, lines: most }: NamePlace): void {
  const smallest = Math.round(size * 0.75);
  const lines = linesOf(pen, name, smallest, '400', width, most);
  const step = smallest + 2;
  lines.forEach((line, index) => {
    const baseline = middle + (lines.length === 1 ? size : smallest) / 3 + (index - (lines.length - 1) / 2) * step;
    words(pen, line, x, baseline, lines.length === 1 ? size : smallest, '400', INK, width);
  });
}
