import { useCallback } from 'preact/hooks';
import type { Commune } from '../../shared/api/communes';
import { language } from '../../shared/i18n/language';
import type { ProvinceState } from '../../shared/live/province';
import { boundaries, kind } from '../map/choices';
import { conditions, targets } from '../map/conditions';
import { readMap } from '../map/measures';
import { shapesOf } from '../map/shapes';
import { communes } from '../model';
import { t as wall } from '../wall/texts';
import { drawPicture, HEIGHT } from './picture';
import { PictureFrame } from './PictureFrame';
import { pictureFigures } from './pictureFigures';
import { fileName, momentWords } from './pictureHead';
import { t } from './texts';

interface MapPictureProps {
  readonly state: ProvinceState;
  /** The commune that it is about; the province without it. */
  readonly commune: Commune | undefined;
  /** What the day is called and where it stands. */
  readonly day: string;
  readonly at: Date;
}

/** The map with title, legend and figures, drawn for a phone's screen and the light of day. */
export function MapPicture({ state, commune, day, at }: MapPictureProps) {
  const all = communes.value;
  const real = kind.value === 'geographic' ? boundaries.value : undefined;

  const draw = useCallback((pen: CanvasRenderingContext2D) => drawPicture(pen, {
    title: t('picture.title'),
    place: commune?.fullName ?? t('province'),
    day,
    moment: momentWords(at),
    figures: pictureFigures(state, all.length, commune),
    legend: wall('map'),
    credit: t(real ? 'picture.credit.real' : 'picture.credit'),
    shapes: shapesOf(all, real),
    reading: readMap(all, 'people', { date: state.date, at: state.at, totals: state.communes, targets: targets.peek(), conditions: conditions.peek() }),
    commune: commune?.code,
  }), [all, real, state, commune, day, at, language.value]);

  return <PictureFrame height={HEIGHT} alt={t('picture.alt')} fileName={fileName(state.date, at)} draw={draw} />;
}
