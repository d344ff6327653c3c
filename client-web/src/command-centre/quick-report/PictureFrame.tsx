import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { giveOut } from '../../shared/ui/giveOut';
import { pictureToClipboard } from '../../shared/ui/clipboard';
import { WIDTH } from './pictureParts';
import { t } from './texts';

interface PictureFrameProps {
  /** In pixels. */
  readonly height: number;
  /** What the picture says. */
  readonly alt: string;
  readonly fileName: string;
  /** Another one when there is something else to draw. */
  draw(pen: CanvasRenderingContext2D): void;
}

/** A picture that is drawn here, to be saved or copied. */
export function PictureFrame({ height, alt, fileName, draw }: PictureFrameProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const outcome = useSignal<'none' | 'copied' | 'failed'>('none');

  useEffect(() => {
    let left = false;
    void fontsReady().then(() => {
      const pen = left ? null : canvas.current?.getContext('2d');
      if (pen) draw(pen);
    });
    return () => { left = true; };
  }, [draw]);

  const save = async () => {
    const picture = await pngOf(canvas.current);
    if (picture) await giveOut(new File([picture], fileName, { type: 'image/png' }));
  };
  const copy = async () => {
    const picture = await pngOf(canvas.current);
    outcome.value = picture && (await pictureToClipboard(picture)) ? 'copied' : 'failed';
  };
  return (
    <div class="report-picture">
      <canvas ref={canvas} class="report-canvas" width={WIDTH} height={height} role="img" aria-label={alt} />
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
