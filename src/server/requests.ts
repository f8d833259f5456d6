import type { Millis } from '#core/time.ts';
import type { FailureCode } from './status.ts';

/** The largest body, in bytes, where the route table does not say otherwise. */
export const LARGEST_BODY = 1024 * 1024;

type Taken<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: FailureCode; readonly message: string };

/**
 * Reads a JSON body to its end, or refuses it as soon as it is known to be too large; nothing else has run by then.
 * @param largest in bytes
 * @returns the parsed body; text in it is what every database can store
 */
export async function takeJson(request: Request, largest: number): Promise<Taken<unknown>> {
  const form = bodyForm(request, largest);
  if (form !== null) return form;
  try {
    const bytes = await takeBytes(request.body, largest);
    if (bytes === null) return refuse('too-large', `The body is larger than ${largest} bytes.`);
    return { ok: true, value: parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch {
    return refuse('invalid', 'The body is not JSON.');
  }
}

/** Refuses a body where none belongs. */
export function takeNothing(request: Request): Taken<undefined> {
  const length = request.headers.get('content-length');
  if (length !== null && Number(length) > LARGEST_BODY) return refuse('too-large', 'No body belongs here.');
  if ((length !== null && length !== '0') || request.headers.has('transfer-encoding'))
    return refuse('invalid', 'No body belongs here.');
  return { ok: true, value: undefined };
}

/** Reads the query of a URL; a key given twice means nothing. */
export function takeQuery(url: string): Taken<Record<string, string>> {
  const start = url.indexOf('?');
  const pairs = start === -1 ? [] : [...new URLSearchParams(url.slice(start))];
  const query = Object.fromEntries(pairs.map(([key, value]) => [key, storable(value)]));
  if (Object.keys(query).length !== pairs.length) return refuse('invalid', 'A query key is given twice.');
  return { ok: true, value: query };
}

/**
 * Counts requests per session, letting bursts through.
 * @param perMinute how many in the long run, and how many at once
 * @returns true when one more is fine
 */
export function makeRateLimit(perMinute: number, now: () => Millis): (session: string) => boolean {
  const levels = new Map<string, { left: number; at: Millis }>();
  return (session) => {
    const at = now();
    const level = levels.get(session) ?? { left: perMinute, at };
    const left = Math.min(perMinute, level.left + (Math.max(0, at - level.at) * perMinute) / 60_000);
    levels.set(session, { left: left >= 1 ? left - 1 : left, at });
    return left >= 1;
  };
}

function refuse(
  refusal: FailureCode,
  message: string,
): { readonly ok: false; readonly refusal: FailureCode; readonly message: string } {
  return { ok: false, refusal, message };
}

function bodyForm(request: Request, largest: number): Taken<never> | null {
  const encoding = request.headers.get('content-encoding');
  if (encoding !== null && encoding !== 'identity') return refuse('unsupported', 'A compressed body is not taken.');
  const type = (request.headers.get('content-type') ?? '').toLowerCase().replaceAll(' ', '');
  if (type !== 'application/json' && type !== 'application/json;charset=utf-8')
    return refuse('unsupported', 'The body must be application/json.');
  const length = request.headers.get('content-length');
  return length !== null && Number(length) > largest
    ? refuse('too-large', `The body is larger than ${largest} bytes.`)
    : null;
}

async function takeBytes(body: ReadableStream<Uint8Array> | null, largest: number): Promise<Uint8Array | null> {
  if (body === null) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return chunks.length === 1 ? (chunks[0] ?? null) : Buffer.concat(chunks);
    size += value.length;
    if (size > largest) {
      // Not awaited: the rest of a slow body is nobody's business.
      reader.cancel().catch(() => undefined);
      return null;
    }
    chunks.push(value);
  }
}

/** JSON can write half a surrogate pair and NUL by escapes alone, and no other way. */
const unstorableEscape = /\\u(?:0000|[dD][89a-fA-F])/;

function parse(text: string): unknown {
  if (!unstorableEscape.test(text)) return JSON.parse(text);
  return JSON.parse(text, (_key, value: unknown) => (typeof value === 'string' ? storable(value) : value));
}

/** Puts the replacement character where half a surrogate pair or a NUL stands: as many characters as before. */
function storable(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\uFFFD');
}
