import { decodeQR } from 'qr/decode.js';

/** Reading more often only warms the phone. */
const EVERY_MS = 120;

/** Enough for a code that fills the picture; more only takes longer. */
const MAX_SIDE = 720;

/** Why there is no picture. */
export type CameraFault = 'refused' | 'none';

interface Detector {
  detect(source: CanvasImageSource): Promise<readonly { readonly rawValue: string }[]>;
}

interface DetectorClass {
  new (options: { readonly formats: readonly string[] }): Detector;
  getSupportedFormats(): Promise<readonly string[]>;
}

export async function openCamera(): Promise<MediaStream | CameraFault> {
  if (navigator.mediaDevices === undefined) return 'none';
  try {
    return await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment', width: { ideal: 1280 } }, audio: false });
  } catch (error) {
    return error instanceof DOMException && error.name === 'NotAllowedError' ? 'refused' : 'none';
  }
}

/** Tells of every code seen in the picture until `signal` ends it. */
export async function watch(video: HTMLVideoElement, signal: AbortSignal, seen: (text: string) => void): Promise<void> {
  const read = await reader();
  while (!signal.aborted) {
    if (video.videoWidth > 0) for (const text of await read(video)) seen(text);
    await new Promise((resolve) => { setTimeout(resolve, EVERY_MS); });
  }
}

type Reader = (video: HTMLVideoElement) => Promise<readonly string[]>;

/** The phone's own reader where it has one; else the page's. */
async function reader(): Promise<Reader> {
  const own = (globalThis as { readonly BarcodeDetector?: DetectorClass }).BarcodeDetector;
  if (own && (await own.getSupportedFormats()).includes('qr_code')) {
    const detector = new own({ formats: ['qr_code'] });
    return async (video) => (await detector.detect(video)).map(({ rawValue }) => rawValue);
  }
  const canvas = document.createElement('canvas');
  const drawing = canvas.getContext('2d', { willReadFrequently: true });
  return async (video) => (drawing ? decode(video, canvas, drawing) : []);
}

function decode(video: HTMLVideoElement, canvas: HTMLCanvasElement, drawing: CanvasRenderingContext2D): readonly string[] {
  const scale = Math.min(1, MAX_SIDE / Math.max(video.videoWidth, video.videoHeight));
  canvas.width = Math.round(video.videoWidth * scale);
  canvas.height = Math.round(video.videoHeight * scale);
  drawing.drawImage(video, 0, 0, canvas.width, canvas.height);
  try {
    return [decodeQR(drawing.getImageData(0, 0, canvas.width, canvas.height), { format: 'RGBA', timeLimit: EVERY_MS })];
  } catch {
    // No code in this picture.
    return [];
  }
}
