import { connect } from 'node:net';

/** What came back over a socket. */
export type RawAnswer = { readonly status: number; readonly text: string };

/**
 * Sends bytes as they are and reads until the server closes or falls silent.
 * @param patience milliseconds to wait for the first or the next bytes
 */
export function exchange(port: number, bytes: string | Uint8Array, patience = 3_000): Promise<RawAnswer> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const chunks: Buffer[] = [];
    const done = (): void => {
      socket.destroy();
      const text = Buffer.concat(chunks).toString('latin1');
      resolve({ status: Number(/^HTTP\/1\.[01] (\d{3})/.exec(text)?.[1] ?? 0), text });
    };
    socket.setTimeout(patience, done);
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('error', () => undefined);
    socket.on('close', done);
    socket.on('connect', () => socket.write(bytes));
  });
}

/** A request as text; the connection closes after its answer. */
export function request(line: string, headers: Readonly<Record<string, string>> = {}, body = ''): string {
  const given = Object.entries({ connection: 'close', ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${line} HTTP/1.1\r\n${given.join('')}\r\n${body}`;
}
