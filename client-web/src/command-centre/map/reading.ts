import type { Commune } from '../../shared/api/communes';
import type { Theme } from '../theme';
import { inkOn, isStriped, plainColour, stepColour, type Plain, type Ramp } from './palette';
import type { MapKey } from './texts';

/** What a map says of one commune, and in words for those who do not see it; tables sort by the figure. */
export type Mark =
  | (Said & { readonly kind: 'step'; readonly step: number; readonly figure: number })
  | (Said & { readonly kind: Plain });

interface Said {
  /** A sentence for a card or a voice. */
  readonly words: string;
  /** The same for a cell of a table. */
  readonly brief: string;
}

/** A map's content: the classes from little to much, as the legend names them, and each commune's mark by its code. */
export interface Reading {
  readonly ramp: Ramp;
  readonly steps: readonly string[];
  /** What an area without a figure is called in the legend. */
  readonly zero: MapKey;
  readonly marks: ReadonlyMap<string, Mark>;
}

/** How something is drawn. */
export interface Face {
  readonly fill: string;
  readonly ink: string;
  readonly striped: boolean;
}

export function faceOf(mark: Mark | undefined, { ramp, steps }: Reading, theme: Theme): Face {
  const kind = mark?.kind ?? 'missing';
  const fill = mark?.kind === 'step' ? stepColour(ramp, mark.step, steps.length, theme) : plainColour(kind === 'step' ? 'missing' : kind, theme);
  return { fill, ink: inkOn(fill), striped: kind !== 'step' && isStriped(kind) };
}

export const facesOf = (communes: readonly Commune[], reading: Reading, theme: Theme): ReadonlyMap<string, Face> =>
  new Map(communes.map(({ code }) => [code, faceOf(reading.marks.get(code), reading, theme)]));

const PLAINS: readonly Plain[] = ['zero', 'missing', 'weak', 'postponed', 'outside'];

/** The plain marks that are on the map now, in a fixed order: the legend explains no others. */
export function plainsOn({ marks }: Reading): readonly Plain[] {
  const present = new Set([...marks.values()].map(({ kind }) => kind));
  return PLAINS.filter((plain) => present.has(plain));
}
