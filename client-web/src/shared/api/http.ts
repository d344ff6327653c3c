import { fields, optionalText, text, UnexpectedPayload, type Parser } from './parse';

/** Whom to ask about a refusal. */
export interface Contact {
  readonly name: string;
  readonly phone: string | undefined;
}

/** Why a request brought nothing. `problem` is an answer of the server with the contract's stable code. */
export type Failure =
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'problem'; readonly status: number; readonly code: string; readonly retryAfterMs: number | undefined; readonly detail?: string; readonly contact?: Contact };

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

export interface RequestOptions {
  readonly token?: string;
  /** Sent as it is, so that a body frozen earlier goes out byte for byte. */
  readonly body?: string | Blob;
  /** What the body is; JSON when left out. */
  readonly contentType?: string;
  /** How long the answer may take; 20 s when left out. */
  readonly timeoutMs?: number;
  /** The language of sentences that the server words itself. */
  readonly language?: string;
}

const TIMEOUT_MS = 20_000;

export const nothing: Parser<undefined> = () => undefined;

export async function request<T>(
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  parse: Parser<T>,
  options: RequestOptions = {},
): Promise<Result<T>> {
  const cancel = new AbortController();
  const timer = setTimeout(() => cancel.abort(), options.timeoutMs ?? TIMEOUT_MS);
  try {
    const response = await fetch(path, { method, headers: headers(options), body: options.body ?? null, signal: cancel.signal });
    if (!response.ok) return { ok: false, failure: await problemOf(response) };
    return { ok: true, value: parse(await content(response)) };
  } catch (error) {
    const misread = error instanceof UnexpectedPayload || error instanceof SyntaxError;
    return { ok: false, failure: { kind: misread ? 'unreadable' : 'unreachable' } };
  } finally {
    clearTimeout(timer);
  }
}

export const hasStatus = (failure: Failure, status: number): boolean =>
  failure.kind === 'problem' && failure.status === status;

function headers({ token, body, contentType = 'application/json', language }: RequestOptions): Record<string, string> {
  return {
    accept: 'application/json',
    ...(body === undefined ? {} : { 'content-type': contentType }),
    ...(language === undefined ? {} : { 'accept-language': language }),
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  };
}

async function content(response: Response): Promise<unknown> {
  const body = await response.text();
  return body === '' ? undefined : (JSON.parse(body) as unknown);
}

/** Why an answer is none. */
export async function problemOf(response: Response): Promise<Failure> {
  const seconds = Number(response.headers.get('retry-after'));
  const retryAfterMs = Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : undefined;
  return { kind: 'problem', status: response.status, ...(await problemBody(response)), retryAfterMs };
}

/** A proxy on the way may answer with a page of its own: then there is a status and no code. */
async function problemBody(response: Response): Promise<{ readonly code: string; readonly detail?: string; readonly contact?: Contact }> {
  try {
    const body = (await response.json()) as { readonly code?: unknown; readonly detail?: unknown; readonly contact?: unknown } | null;
    const code = typeof body?.code === 'string' ? body.code : '';
    return {
      code,
      ...(typeof body?.detail === 'string' ? { detail: body.detail } : {}),
      ...(body?.contact == null ? {} : { contact: parseContact(body.contact) }),
    };
  } catch {
    return { code: '' };
  }
}

function parseContact(value: unknown): Contact {
  const of = fields(value, 'contact');
  return { name: text(of, 'name'), phone: optionalText(of, 'phone') };
}
