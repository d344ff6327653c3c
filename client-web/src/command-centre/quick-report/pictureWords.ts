export const FONT = '"Be Vietnam Pro", system-ui, sans-serif';

type Weight = '400' | '600';
type Pen = Pick<CanvasRenderingContext2D, 'font' | 'measureText'>;

/** Words of one line; longer ones are drawn smaller until they fit. Returns how wide they are. */
export function words(
  pen: CanvasRenderingContext2D, text: string, x: number, y: number, size: number, weight: Weight, colour: string, width = Infinity, align: 'left' | 'right' = 'left',
): number {
  for (let px = size; px > 12; px--) {
    pen.font = `${weight} ${px}px ${FONT}`;
    if (pen.measureText(text).width <= width) break;
  }
  pen.fillStyle = colour;
  pen.textAlign = align;
  pen.fillText(text, x, y);
  return pen.measureText(text).width;
}

/** Words in so many lines at most; what does not fit is cut with a sign. */
export function linesOf(pen: Pen, text: string, size: number, weight: Weight, width: number, most: number): string[] {
  pen.font = `${weight} ${size}px ${FONT}`;
  const fits = (line: string) => pen.measureText(line).width <= width;
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && fits(`${line} ${word}`)) lines[lines.length - 1] = `${line} ${word}`;
    else if (lines.length < most) lines.push(word);
    else {
      lines[most - 1] = shortened(line ?? '', fits);
      break;
    }
  }
  return lines;
}

/** Without as many letters as it takes. */
function shortened(line: string, fits: (line: string) => boolean): string {
  let kept = line;
  while (kept !== '' && !fits(`${kept}…`)) kept = kept.slice(0, -1);
  return `${kept.trimEnd()}…`;
}
