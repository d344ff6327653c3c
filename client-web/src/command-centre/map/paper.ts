import type { MapEngine } from './engine';
import { lineOffset } from './labels';
import type { Face } from './reading';

/** What is drawn now and the names above it as one still picture: on paper the map has another size, and names of their own would lie beside it. */
export function putOnPaper(engine: MapEngine, sheet: HTMLCanvasElement, places: HTMLElement, faces: ReadonlyMap<string, Face>): void {
  engine.copyTo(sheet);
  const pen = sheet.getContext('2d');
  if (!pen) return;
  const scale = sheet.width / places.clientWidth;
  pen.scale(scale, scale);
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  for (const place of places.children) {
    if (place instanceof HTMLElement && !place.classList.contains('map-place-small')) name(pen, place, faces);
  }
}

function name(pen: CanvasRenderingContext2D, place: HTMLElement, faces: ReadonlyMap<string, Face>): void {
  const { e: x, f: y } = new DOMMatrixReadOnly(place.style.transform);
  const size = Number.parseFloat(place.style.fontSize);
  const lines = [...place.querySelectorAll('.map-name > span')].map(({ textContent }) => textContent ?? '');
  pen.font = `600 ${size}px ${getComputedStyle(place).fontFamily}`;
  pen.fillStyle = faces.get(place.dataset['place'] ?? '')?.ink ?? 'black';
  for (const [index, line] of lines.entries()) pen.fillText(line, x, y + lineOffset(index, lines.length) * size);
}
