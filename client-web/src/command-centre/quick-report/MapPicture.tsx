import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Commune } from '../../shared/api/communes';
import { giveOut } from '../../shared/ui/giveOut';
import { formatDate, formatTime, dateInVietnam } from '../../shared/format/times';
import { language } from '../../shared/i18n/language';
import type { ProvinceState } from '../../shared/live/province';
import { pictureToClipboard } from '../../shared/ui/clipboard';
import { boundaries, kind } from '../map/choices';
import { conditions, targets } from '../map/conditions';
import { readMap } from '../map/measures';
import { shapesOf } from '../map/shapes';
import { communes } from '../model';
import { drawPicture, PICTURE } from './picture';
import { pictureFigures } from './pictureFigures';
import { t as wall } from '../wall/texts';
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
  const canvas = useRef<HTMLCanvasElement>(null);
  const outcome = useSignal<'none' | 'copied' | 'failed'>('none');
  const all = communes.value;
  const real = kind.value === 'geographic' ? boundaries.value : undefined;

  useEffect(() => {
    const reading = readMap(all, 'people', { date: state.date, at: state.at, totals: state.communes, targets: targets.peek(), conditions: conditions.peek() });
    let left = false;
    void fontsReady().then(() => {
      if (left || !canvas.current) return;
      drawPicture(canvas.current, {
        title: t('picture.title'),
        place: commune?.fullName ?? t('province'),
        day,
        moment: t('moment', { t: formatTime(at), date: formatDate(dateInVietnam(at)) }),
        figures: pictureFigures(state, all.length, commune),
        legend: wall('map'),
        credit: t(real ? 'picture.credit.real' : 'picture.credit'),
        shapes: shapesOf(all, real),
        reading,
        commune: commune?.code,
      });
    });
    return () => { left = true; };
  }, [all, real, state, commune, day, at, language.value]);

  const save = async () => {
    const picture = await pngOf(canvas.current);
    if (picture) await giveOut(new File([picture], `${t('picture.file')}-${state.date}-${formatTime(at).replace(':', 'h')}.png`, { type: 'image/png' }));
  };
  const copy = async () => {
    const picture = await pngOf(canvas.current);
    outcome.value = picture && (await pictureToClipboard(picture)) ? 'copied' : 'failed';
  };
  return (
    <div class="report-picture">
      <canvas ref={canvas} class="report-canvas" width={PICTURE.width} height={PICTURE.height} role="img" aria-label={t('picture.alt')} />
      <div class="bar">
        <button type="button" class="secondary" onClick={() => void save()}>{t('picture.save')}</button>
        <button type="button" class="secondary" onClick={() => void copy()}>{t('picture.copy')}</button>
      </div>
      <p role="status" class="report-outcome">
        {outcome.value === 'copied' && t('picture.copied')}
        {outcome.value === 'failed' && t('picture.failed')}
      </p>
    </div>
  );
}

/** A canvas takes another font without a word when its own has not come yet. */
const fontsReady = (): Promise<unknown> => Promise.all(['400', '600'].map((weight) => document.fonts.load(`${weight} 32px "Be Vietnam Pro"`))).catch(() => undefined);

const pngOf = (from: HTMLCanvasElement | null): Promise<Blob | null> =>
  new Promise((resolve) => { if (from) from.toBlob(resolve, 'image/png'); else resolve(null); });
