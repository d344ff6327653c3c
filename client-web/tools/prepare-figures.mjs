// Be Vietnam Pro has no tabular figures: its 1 is little more than half as wide as its 4, and a running total would
// tremble. This makes a font of its ten digits, each centred in a cell of the same width, some 4 KB per weight, and puts
// the licence, which asks to travel along, beside the pages.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import opentype from 'opentype.js';

const WEIGHTS = [400, 600];
const DIGITS = [...'0123456789'];

/** Air between the two widest digits, as a share of the type size: as tight as their own spacing. */
const GAP = 0.055;

const source = new URL('../node_modules/@fontsource/be-vietnam-pro/', import.meta.url);
const target = new URL('../src/shared/ui/generated/', import.meta.url);
const licences = new URL('../public/licences/', import.meta.url);

mkdirSync(target, { recursive: true });
mkdirSync(licences, { recursive: true });
copyFileSync(new URL('LICENSE', source), new URL('be-vietnam-pro.txt', licences));

for (const weight of WEIGHTS) {
  const file = readFileSync(new URL(`files/be-vietnam-pro-latin-${weight}-normal.woff`, source));
  const font = opentype.parse(file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength));
  writeFileSync(new URL(`figures-${weight}.otf`, target), Buffer.from(tabular(font, weight).toArrayBuffer()));
}

function tabular(font, weight) {
  const digits = DIGITS.map((digit) => font.charToGlyph(digit));
  const widest = Math.max(...digits.map((glyph) => inkOf(glyph).width));
  const cell = Math.round(widest + GAP * font.unitsPerEm);
  return new opentype.Font({
    familyName: 'Be Vietnam Pro Figures',
    styleName: `Figures ${weight}`,
    unitsPerEm: font.unitsPerEm,
    ascender: font.ascender,
    descender: font.descender,
    glyphs: [
      new opentype.Glyph({ name: '.notdef', advanceWidth: cell, path: new opentype.Path() }),
      ...digits.map((glyph, value) => centred(glyph, value, cell, font.unitsPerEm)),
    ],
  });
}

function centred(glyph, value, cell, unitsPerEm) {
  return new opentype.Glyph({
    name: `figure${value}`,
    unicode: DIGITS[value].codePointAt(0),
    advanceWidth: cell,
    path: upright(glyph.getPath(Math.round((cell - inkOf(glyph).width) / 2 - inkOf(glyph).left), 0, unitsPerEm)),
  });
}

function inkOf(glyph) {
  const { xMin, xMax } = glyph.getMetrics();
  return { left: xMin, width: xMax - xMin };
}

/** Paths are drawn with y downwards, fonts keep theirs with y upwards. */
function upright(path) {
  for (const command of path.commands) {
    for (const axis of ['y', 'y1', 'y2']) {
      if (axis in command) command[axis] = -command[axis];
    }
  }
  return path;
}
