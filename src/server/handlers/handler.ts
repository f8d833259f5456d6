import type { AppError } from '#app/errors.ts';
import type { Archive, Owner, Ports, WheelStore } from '#app/ports.ts';
import type { Evidence } from '#core/practice/evidence.ts';
import type { Result } from '#core/result.ts';
import type { BodyOf, QueryOf, ResponseOf, RouteName } from '#wire/http.ts';

/** What handlers work with: ports, the data folder, and the evidence reader shared by all requests. */
export type HandlerContext = {
  readonly ports: Ports;
  readonly archive: Archive;
  readonly wheels: WheelStore;
  readonly evidence: (owner: Owner) => Promise<Evidence>;
  /** The data folder's path, shown to its owner. */
  readonly folder: string;
  readonly version: string;
};

/** One request, already authenticated and validated. */
export type HandlerRequest<N extends RouteName> = {
  readonly owner: Owner;
  /** Values of `:name` in the path. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: QueryOf<N>;
  readonly body: BodyOf<N>;
};

export type Handler<N extends RouteName> = (
  context: HandlerContext,
  request: HandlerRequest<N>,
) => Promise<Result<ResponseOf<N>, AppError>>;
/** One handler for every route of the table: a route without one does not compile. */
export type Handlers = { readonly [N in RouteName]: Handler<N> };
