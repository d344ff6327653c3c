import type { Theme } from '../theme';

/** Figures that are good to have, or records that somebody should look at. */
export type Ramp = 'figure' | 'check';

/**
 * Colours from little to much. Each step differs from the next in lightness, which every kind of colour blindness keeps; on a
 * dark ground much is bright, on a light ground dark, so that what is most stands out.
 */
const RAMPS: Readonly<Record<Theme, Readonly<Record<Ramp, readonly string[]>>>> = {
  dark: {
    figure: ['#31407f', '#2d6690', '#218a8d', '#35ad7c', '#84d052', '#f2e544'],
    check: ['#4d2a17', '#7c401a', '#ac5b1f', '#d97f30', '#f6ad55', '#ffdd9e'],
  },
  light: {
    figure: ['#d3eccd', '#98d5b9', '#57b5b2', '#2f8ba3', '#255f8a', '#232f66'],
    check: ['#fdebc8', '#fbcd8d', '#f3a156', '#dd742f', '#b24c19', '#742a0f'],
  },
};

/** What has no figure to show: nothing recorded yet, no target, or an area whose figures may come late. */
export type Plain = 'zero' | 'missing' | 'weak' | 'postponed' | 'outside';

const PLAIN: Readonly<Record<Theme, Readonly<Record<Plain, string>>>> = {
  dark: { zero: '#262e2c', missing: '#1b2120', weak: '#59635f', postponed: '#1b2120', outside: '#131816' },
  light: { zero: '#ffffff', missing: '#f3f5f4', weak: '#c2c9c6', postponed: '#f3f5f4', outside: '#e6eae8' },
};

/** Drawn with stripes, so that it is told from an empty figure without colour. */
export const isStriped = (plain: Plain): boolean => plain === 'missing' || plain === 'postponed';

export const plainColour = (plain: Plain, theme: Theme): string => PLAIN[theme][plain];

/** The colour of a step; ramps with fewer steps use the whole range. */
export function stepColour(ramp: Ramp, step: number, steps: number, theme: Theme): string {
  const colours = RAMPS[theme][ramp];
  const place = steps <= 1 ? colours.length - 1 : Math.round((step * (colours.length - 1)) / (steps - 1));
  return colours[Math.min(colours.length - 1, Math.max(0, place))] ?? PLAIN[theme].zero;
}

const INKS = ['#0c1210', '#ffffff'] as const;

/** Black or white, whichever reads better on the colour. */
export const inkOn = (colour: string): string => (contrast(colour, INKS[0]) >= contrast(colour, INKS[1]) ? INKS[0] : INKS[1]);

/** Contrast of two colours as WCAG 2.2 defines it, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [light = 1, dark = 0] = [luminance(one), luminance(other)].sort((left, right) => right - left);
  return (light + 0.05) / (dark + 0.05);
}

export function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
