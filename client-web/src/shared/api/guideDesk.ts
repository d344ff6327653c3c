import { request, type Result } from './http';
import { fileAddress, MATERIALS, parseGuide, type Guide, type GuideKind } from './materials';
import { query } from './page';

/** A guide to propose. */
export interface NewGuide {
  readonly title: string;
  readonly kind: GuideKind;
  readonly topic: string | undefined;
  readonly language: string;
  readonly url: string | undefined;
  readonly validUntil: string | undefined;
  readonly sender: string;
}

/** Bytes of a file at most. */
export const LARGEST_FILE = 5 * 1024 * 1024;

/** Five megabytes over the line of a commune office. */
const FILE_TIMEOUT_MS = 300_000;

export const proposeGuide = (guide: NewGuide): Promise<Result<Guide>> =>
  request('POST', MATERIALS, parseGuide, { body: JSON.stringify(guide) });

export const sendGuideFile = (id: number, file: File): Promise<Result<Guide>> =>
  request('PUT', `${fileAddress(id)}${query({ name: file.name })}`, parseGuide, {
    body: file,
    contentType: file.type || 'application/octet-stream',
    timeoutMs: FILE_TIMEOUT_MS,
  });

export const moveGuide = (id: number, step: 'approve' | 'publish' | 'withdraw'): Promise<Result<Guide>> =>
  request('POST', `${MATERIALS}/${id}/${step}`, parseGuide, { body: '{}' });
