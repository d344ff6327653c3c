import type { Commune } from '../../shared/api/communes';

const SHORT_TYPES: Readonly<Record<string, string>> = { Xã: '', Phường: 'P. ', 'Đặc khu': 'ĐK. ' };

/** The name as a tile has room for it: wards and the special zone keep their type in short, a commune is the usual case. */
export const shortName = ({ type, name }: Pick<Commune, 'type' | 'name'>): string =>
  `${SHORT_TYPES[type] ?? `${type} `}${name.replace(/ - /g, '\u00a0- ')}`;

/** The wards of Đà Lạt say on a tile only their own part where no other commune is called so: the whole would be a blur. */
export function tileNames(communes: readonly Pick<Commune, 'code' | 'type' | 'name'>[]): ReadonlyMap<string, string> {
  const own = (name: string): string => name.replace(/ - .*$/, '');
  const counts = new Map<string, number>();
  for (const { name } of communes) counts.set(own(name), (counts.get(own(name)) ?? 0) + 1);
  return new Map(communes.map(({ code, type, name }) => [code, shortName({ type, name: counts.get(own(name)) === 1 ? own(name) : name })]));
}

export interface Label {
  readonly lines: readonly string[];
  /** Size of the letters as a share of the room's width. */
  readonly size: number;
}

const LINE_HEIGHT = 1.15;
const MOST_LINES = 3;
/** Letters larger than this share of the room do not read better. */
const LARGEST = 0.21;
/** The round room's part that a box of lines may fill. */
const FILLED = 0.94;

/** Widths of texts in letter sizes. */
export type WidthOf = (text: string) => number;

/** A usual width of letters of the page's font, where they are not measured. */
export const usualWidth: WidthOf = (text) => text.length * 0.56;

/** Each commune's name as it stands on its area, by its code. */
export const labelsOf = (communes: readonly Commune[], widthOf: WidthOf): ReadonlyMap<string, Label> =>
  new Map([...tileNames(communes)].map(([code, name]) => [code, fitLabel(name, widthOf)]));

/** How far below the middle of so many lines one of them stands, in letter sizes. */
export const lineOffset = (line: number, lines: number): number => (line - (lines - 1) / 2) * LINE_HEIGHT;

/** Breaks a name so that its letters are the largest that fit a round room. */
export function fitLabel(name: string, widthOf: WidthOf): Label {
  const options = breaks(name.split(' ')).map((lines) => {
    const width = Math.max(...lines.map(widthOf));
    return { lines, size: Math.min(LARGEST, FILLED / Math.hypot(width, (lines.length - 1) * LINE_HEIGHT + 0.7)) };
  });
  return options.reduce((best, option) => (option.size > best.size + 1e-9 ? option : best), options[0] ?? { lines: [name], size: LARGEST });
}

/** Every way to write the words on one, two or three lines, fewer lines first. */
function breaks(words: readonly string[]): string[][] {
  const ways: string[][] = [[words.join(' ')]];
  for (let first = 1; first < words.length; first++) {
    ways.push([words.slice(0, first).join(' '), words.slice(first).join(' ')]);
  }
  for (let first = 1; first < words.length - 1; first++) {
    for (let second = first + 1; second < words.length; second++) {
      ways.push([words.slice(0, first).join(' '), words.slice(first, second).join(' '), words.slice(second).join(' ')]);
    }
  }
  return ways.filter((lines) => lines.length <= MOST_LINES);
}
