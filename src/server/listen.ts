import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { type Result, err, ok } from '#core/result.ts';
import { SECOND } from '#core/time.ts';
import { failure } from './failures.ts';
import { secure, securityHeaders } from './headers.ts';

/** The only address ever listened on. */
export const ADDRESS = '127.0.0.1';

export type Listening = { readonly port: number; close(): Promise<void> };

/** Milliseconds a client has for its headers and for its whole request, and what a closing server gives those under way. */
export type Patience = { readonly headers: number; readonly request: number; readonly closing: number };
const patience: Patience = { headers: 10 * SECOND, request: 30 * SECOND, closing: 1.5 * SECOND };
const LARGEST_HEADERS = 16 * 1024;
const MOST_HEADERS = 200;

/**
 * Listens on this machine's own address, and nowhere else.
 * @param options port: 0 for any free one; makeApp: called with the port once it is ours
 * @returns the port and how to stop; 'port-taken' when another program has the port
 */
export async function listen(options: {
  port: number;
  makeApp: (port: number) => Hono;
  patience?: Partial<Patience>;
}): Promise<Result<Listening, 'port-taken'>> {
  const times = { ...patience, ...options.patience };
  const server = createServer({
    maxHeaderSize: LARGEST_HEADERS,
    headersTimeout: times.headers,
    requestTimeout: times.request,
    connectionsCheckingInterval: Math.min(SECOND, times.request / 4),
    // Left to the app, whose refusals carry the security headers.
    requireHostHeader: false,
  });
  server.maxHeadersCount = MOST_HEADERS;
  server.on('clientError', refuseMalformed);
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(options.port, ADDRESS, () => {
        server.off('error', reject);
        resolve();
      });
    });
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES'))
      return err('port-taken');
    throw error;
  }
  const { port } = server.address() as AddressInfo;
  answer(server, options.makeApp(port));
  return ok({ port, close: () => close(server, times.closing) });
}

function answer(server: Server, app: Hono): void {
  const listener = getRequestListener(app.fetch, {
    errorHandler: () => {
      const response = failure('invalid', { message: 'The request cannot be read.' });
      secure(response.headers);
      return response;
    },
  });
  const handle = (...[incoming, outgoing]: Parameters<typeof listener>): void => {
    // Set here as well, for answers that never reach the app.
    for (const [name, value] of Object.entries(securityHeaders)) outgoing.setHeader(name, value);
    void listener(incoming, outgoing);
  };
  server.on('request', handle);
  server.on('checkExpectation', handle);
}

const reasons: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};

/** Answers what is not HTTP; a socket that is gone already needs none. */
function refuseMalformed(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const headers = Object.entries(securityHeaders).map(([name, value]) => `${name}: ${value}\r\n`);
  const line = reasons[error.code ?? ''] ?? '400 Bad Request';
  socket.end(
    `HTTP/1.1 ${line}\r\nconnection: close\r\ncontent-length: 0\r\ncache-control: no-store\r\n${headers.join('')}\r\n`,
    () => socket.destroy(),
  );
}

function close(server: Server, patience: number): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), patience);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}
