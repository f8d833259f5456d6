import { type Context, Hono } from 'hono';
import { routePath } from 'hono/route';
import type { Millis } from '#core/time.ts';
import type { Assets } from './assets.ts';
import { failure, failureOf } from './failures.ts';
import type { HandlerContext, Handlers } from './handlers/handler.ts';
import { secure } from './headers.ts';
import { hostAllowed, pathOf } from './host.ts';
import { mountRoutes } from './mount.ts';
import { isApi, provenanceOf, reads } from './origin.ts';
import { makeRateLimit } from './requests.ts';
import { sandboxPage, sandboxPolicy } from './sandbox-page.ts';
import type { Sessions } from './sessions.ts';
import { signedOutPage, signedOutPolicy } from './signed-out.ts';
import { status } from './status.ts';

/** Everything that answers without a session; all other paths, known or not, need one. */
export const openPaths: readonly string[] = ['/launch', '/signed-out', '/healthz'];

/** Requests a session may make in a minute, and at once: a candidate's typing saves a draft each second. */
export const REQUESTS_PER_MINUTE = 600;

/** What the app is made of. */
export type AppParts = {
  readonly context: HandlerContext;
  readonly handlers: Handlers;
  readonly sessions: Sessions;
  readonly assets: Assets;
  /** Exact Host headers that are ours. */
  readonly allowedHosts: ReadonlySet<string>;
  readonly now: () => Millis;
  /** Takes a line when something broke. */
  readonly log: (line: string) => void;
  readonly requestsPerMinute?: number;
};

/** Makes the app: guards first, each over every path, then the route table, then the web app's files. */
export function makeApp(parts: AppParts): Hono {
  const { sessions, assets, log } = parts;
  // Paths are compared as they were sent: decoding first is how guards are walked around.
  const app = new Hono({ getPath: (request) => pathOf(request.url) });
  const withinRate = makeRateLimit(parts.requestsPerMinute ?? REQUESTS_PER_MINUTE, parts.now);
  app.onError((thrown, call) => failureOf(thrown, `${call.req.method} ${routePath(call, -1)}`, log));

  app.use(async (call, next) => {
    await next();
    secure(call.res.headers);
  });

  app.use(async (call, next) => {
    const { req } = call;
    const host = req.header('host') ?? null;
    if (!hostAllowed(host, req.url, parts.allowedHosts)) return failure('forbidden');
    if (req.header('upgrade') !== undefined) return failure('invalid', { message: 'Nothing to upgrade to.' });
    const provenance = provenanceOf({
      method: req.method,
      path: req.path,
      host,
      origin: req.header('origin') ?? null,
      site: req.header('sec-fetch-site') ?? null,
      mode: req.header('sec-fetch-mode') ?? null,
      destination: req.header('sec-fetch-dest') ?? null,
    });
    if (provenance === 'foreign') return failure('forbidden');
    if (openPaths.includes(req.path)) return next();
    const session = provenance === 'own' ? sessions.find(req.header('cookie') ?? null) : null;
    if (session === null) return opensPage(call) ? signedOut() : failure('signed-out');
    if (isApi(req.path) && !withinRate(session)) return failure('too-many-requests');
    return next();
  });

  app.get('/healthz', () => Response.json({ ok: true }));
  app.get('/signed-out', () => signedOut());
  app.get('/launch', (call) => {
    // A HEAD request is a link being looked at, not followed.
    if (call.req.method !== 'GET' || !sessions.redeem(call.req.query('token') ?? '')) return signedOut();
    return new Response(null, { status: 303, headers: { location: '/', 'set-cookie': sessions.issue() } });
  });
  app.get('/sandbox', () => {
    const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': sandboxPolicy };
    return new Response(sandboxPage, { headers });
  });
  app.get('/wheels/:name', async (call) => {
    const bytes = await parts.context.wheels.read(call.req.param('name'));
    if (bytes === null) return failure('not-found');
    // A wheel's name carries its version, and its bytes were held against their hash.
    const headers = {
      'content-type': 'application/octet-stream',
      'cache-control': 'private, max-age=31536000, immutable',
    };
    return new Response(new Uint8Array(bytes), { headers });
  });
  mountRoutes(app, parts.context, parts.handlers, log);

  app.notFound(async (call) => {
    if (!reads(call.req.method) || isApi(call.req.path)) return failure('not-found');
    const accepted = call.req.header('accept-encoding') ?? null;
    const file = await assets.find(call.req.path === '/' ? '/index.html' : call.req.path, accepted);
    if (file !== null) return file;
    // The web app has its own paths; it finds out which when it runs.
    const page = opensPage(call) ? await assets.find('/index.html', accepted) : null;
    return page ?? failure('not-found');
  });
  return app;
}

function opensPage(call: Context): boolean {
  if (!reads(call.req.method) || isApi(call.req.path)) return false;
  return call.req.header('sec-fetch-mode') === 'navigate' || (call.req.header('accept') ?? '').includes('text/html');
}

function signedOut(): Response {
  const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': signedOutPolicy };
  return new Response(signedOutPage, { status: status['signed-out'], headers });
}
