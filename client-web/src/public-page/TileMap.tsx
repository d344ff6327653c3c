import { useMemo } from 'preact/hooks';
import { classOf, ladder } from '../command-centre/map/ladder';
import { plainColour, stepColour } from '../command-centre/map/palette';
import { arrangeTiles, centreOf } from '../command-centre/map/tiles';
import type { PublicCommune } from '../shared/api/publicDays';
import { formatCount } from '../shared/format/numbers';
import { t } from './texts';

const CORNERS = [0, 1, 2, 3, 4, 5].map((corner) => Math.PI / 6 + (corner * Math.PI) / 3);

/** From centre to corner of a tile one wide, a hair less so that neighbours are told apart. */
const CORNER_AWAY = 0.96 / Math.sqrt(3);

/** The communes as tiles of one size, coloured by people guided; the table beside it says the same in numbers. */
export function TileMap({ communes }: { readonly communes: readonly PublicCommune[] }) {
  const centres = useMemo(() => arrangeTiles(communes).map(centreOf), [communes]);
  const starts = ladder(Math.max(0, ...communes.map(({ people }) => people ?? 0)));
  const xs = centres.map(({ x }) => x);
  const ys = centres.map(({ y }) => -y);
  const [left, top] = [Math.min(...xs) - 1, Math.min(...ys) - 1];
  return (
    <figure class="open-panel open-map">
      <figcaption>
        <h2>{t('map.title')}</h2>
      </figcaption>
      <svg viewBox={`${left} ${top} ${Math.max(...xs) + 1 - left} ${Math.max(...ys) + 1 - top}`} role="img" aria-label={t('map.alt')}>
        {communes.map(({ code, name, people }, index) => (
          <path key={code} class="open-tile" d={hexagon(centres[index]?.x ?? 0, -(centres[index]?.y ?? 0))} fill={colourOf(people, starts)}>
            <title>{`${name}: ${people === undefined ? t('withheld') : formatCount(people)}`}</title>
          </path>
        ))}
      </svg>
      <ul class="open-legend" aria-label={t('people')}>
        <Key colour={plainColour('zero', 'light')} words={t('map.none')} />
        {starts.map((start, step) => (
          <Key key={start} colour={stepColour('figure', step, starts.length, 'light')} words={classWords(start, starts[step + 1])} />
        ))}
        {communes.some(({ people }) => people === undefined) && <Key colour={plainColour('weak', 'light')} words={t('withheld')} />}
      </ul>
    </figure>
  );
}

const Key = ({ colour, words }: { readonly colour: string; readonly words: string }) => (
  <li>
    <svg viewBox="0 0 16 16" aria-hidden="true"><rect class="open-tile" x="1" y="1" width="14" height="14" fill={colour} /></svg>
    {words}
  </li>
);

function colourOf(people: number | undefined, starts: readonly number[]): string {
  if (people === undefined) return plainColour('weak', 'light');
  const step = classOf(people, starts);
  return step < 0 ? plainColour('zero', 'light') : stepColour('figure', step, starts.length, 'light');
}

const classWords = (start: number, next: number | undefined): string =>
  next === undefined ? t('map.from', { n: formatCount(start) }) : t('map.between', { a: formatCount(start), b: formatCount(next - 1) });

const hexagon = (x: number, y: number): string =>
  `M${CORNERS.map((angle) => `${(x + Math.cos(angle) * CORNER_AWAY).toFixed(3)} ${(y + Math.sin(angle) * CORNER_AWAY).toFixed(3)}`).join('L')}Z`;
