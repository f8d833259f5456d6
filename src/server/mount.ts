import type { Context, Hono } from 'hono';
import type { z } from 'zod';
import type { AppError } from '#app/errors.ts';
import type { Owner } from '#app/ports.ts';
import type { Result } from '#core/result.ts';
import { type Route, type RouteName, routes } from '#wire/http.ts';
import { exportDownload } from './export-download.ts';
import { failure } from './failures.ts';
import type { HandlerContext, Handlers } from './handlers/handler.ts';
import { LARGEST_BODY, takeJson, takeNothing, takeQuery } from './requests.ts';

/** On a candidate's own machine everything belongs to one owner. */
const OWNER: Owner = 'local';

const parameter = /^[A-Za-z0-9_.:-]{1,120}$/;

/** A handler with its types left out: the table ties each to its route's schemas. */
type AnyHandler = (
  context: HandlerContext,
  request: { owner: Owner; params: Readonly<Record<string, string>>; query: unknown; body: unknown },
) => Promise<Result<unknown, AppError>>;

/** Puts every route of the table on the app, with its handler behind its schemas. */
export function mountRoutes(app: Hono, context: HandlerContext, handlers: Handlers, log: (line: string) => void): void {
  for (const name of Object.keys(routes) as RouteName[]) {
    const route: Route<unknown, unknown, unknown> = routes[name];
    const handle = handlers[name] as AnyHandler;
    app.on(route.method, route.path, async (call) => {
      const taken = await take(call, route);
      if (taken instanceof Response) return taken;
      if (name === 'exportAll') return exportDownload(context.archive, log);
      const result = await handle(context, { owner: OWNER, ...taken });
      if (!result.ok) return failure(result.error.code, withoutCode(result.error));
      return result.value === undefined ? new Response(null, { status: 204 }) : Response.json(result.value);
    });
  }
}

async function take(
  call: Context,
  route: Route<unknown, unknown, unknown>,
): Promise<{ params: Record<string, string>; query: unknown; body: unknown } | Response> {
  const params: Record<string, string> = call.req.param();
  if (!Object.values(params).every((value) => parameter.test(value))) return failure('not-found');
  const asked = takeQuery(call.req.url);
  if (!asked.ok) return failure(asked.refusal, { message: asked.message });
  const query = check(route.query, asked.value, Object.keys(asked.value).length === 0);
  if (query instanceof Response) return query;
  const given =
    route.body === undefined ? takeNothing(call.req.raw) : await takeJson(call.req.raw, route.largest ?? LARGEST_BODY);
  if (!given.ok) return failure(given.refusal, { message: given.message });
  const body = check(route.body, given.value, true);
  return body instanceof Response ? body : { params, query: query.value, body: body.value };
}

/** Where a route takes nothing, there must be nothing. */
function check(schema: z.ZodType | undefined, value: unknown, nothing: boolean): { value: unknown } | Response {
  if (schema === undefined)
    return nothing ? { value: undefined } : failure('invalid', { message: 'No query belongs here.' });
  const parsed = schema.safeParse(value);
  if (parsed.success) return { value: parsed.data };
  const issue = parsed.error.issues[0];
  return failure('invalid', {
    message: `${issue?.path.map(String).join('.') ?? ''}: ${issue?.message ?? 'not valid'}`.slice(0, 300),
  });
}

function withoutCode(error: AppError): Omit<AppError, 'code'> {
  const { code: _code, ...rest } = error;
  return rest;
}
