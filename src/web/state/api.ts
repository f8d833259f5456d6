import type { BodyOf, ErrorView, QueryOf, ResponseOf, RouteName } from '#wire/http.ts';
import { paths } from '#wire/paths.ts';

/** A call that did not succeed; `code` is one the words of ./words.ts cover. */
export class CallFailed extends Error {
  readonly code: string;
  readonly details: ErrorView['error'];

  constructor(details: ErrorView['error']) {
    super(details.message ?? details.code);
    this.name = 'CallFailed';
    this.code = details.code;
    this.details = details;
  }
}

type Input<N extends RouteName> = {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: QueryOf<N>;
  readonly body?: BodyOf<N>;
  /** Lets the request outlive the page: for a last save when it is closed. */
  readonly keepalive?: boolean;
  readonly signal?: AbortSignal;
};

/** Minutes to add to UTC for the candidate's own day. */
export function utcOffset(): number {
  return -new Date().getTimezoneOffset();
}

/**
 * Makes one call of the route table.
 * @throws CallFailed when the server answers with an error, or with code `unreachable` when it does not answer
 */
export async function call<N extends RouteName>(name: N, input: Input<N> = {}): Promise<ResponseOf<N>> {
  const { method, path } = paths[name];
  const filled = path.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(input.params?.[key] ?? ''));
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(
    (input.query ?? {}) as Record<string, string | number | boolean | undefined>,
  )) {
    if (value !== undefined && value !== '') search.set(key, String(value));
  }
  const url = search.size === 0 ? filled : `${filled}?${search.toString()}`;
  let response: Response;
  try {
    response = await fetch(url, {
      method,
      ...(input.body === undefined
        ? {}
        : { body: JSON.stringify(input.body), headers: { 'content-type': 'application/json' } }),
      ...(input.keepalive === true ? { keepalive: true } : {}),
      ...(input.signal === undefined ? {} : { signal: input.signal }),
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new CallFailed({ code: 'unreachable' });
  }
  const text = await response.text();
  if (response.ok) return (text === '' ? undefined : parse(text)) as ResponseOf<N>;
  const body = parse(text) as Partial<ErrorView> | undefined;
  throw new CallFailed(
    body?.error ?? {
      code: response.status === 401 ? 'signed-out' : 'unexpected',
      message: `status ${response.status}`,
    },
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
