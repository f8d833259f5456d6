import { readdirSync, readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.onnx': 'application/octet-stream',
  '.txt': 'text/plain; charset=utf-8',
};
const compressible = /^(?:text\/|application\/(?:json|manifest|wasm)|image\/svg)/;
/** A build puts a hash of the content into these names, so what they hold never changes. */
const hashed = /^\/assets\/.+-[\w-]{8}\.[a-z0-9.]+$/;

/** Larger files (the judge, its runtime; in bytes) are read when asked for and sent as they are: few ever ask, once, from this machine. */
const LARGE = 1_000_000;

type Encoding = 'br' | 'gzip' | 'identity';

/** The built web app: what each exact path answers with. */
export type Assets = {
  /** The file at a path as it stands in a request, or null. */
  find(path: string, acceptEncoding: string | null): Promise<Response | null>;
};

/**
 * Reads a folder of built files into memory, all but the large ones. Requests are looked up among the names found then; none becomes a file name.
 * @param folder path of the build; when it is not there, nothing is found
 */
export function readAssets(folder: string): Assets {
  const files = new Map<
    string,
    { path: string; type: string; large: boolean; forms: Map<Encoding, Promise<Uint8Array>> }
  >();
  for (const name of namesIn(folder)) {
    const type = types[extname(name)] ?? 'application/octet-stream';
    const path = join(folder, name);
    // Scripts are worth compressing whatever their size; a binary from this machine is not.
    const large = statSync(path).size > LARGE && !type.startsWith('text/');
    const forms = new Map<Encoding, Promise<Uint8Array>>();
    if (!large) forms.set('identity', Promise.resolve(readFileSync(path)));
    files.set(`/${name.split(sep).join('/')}`, { path, type, large, forms });
  }
  return {
    async find(path, acceptEncoding) {
      const file = files.get(path);
      if (file === undefined) return null;
      if (file.large) return largeFile(file.path, file.type, path);
      const encoding = compressible.test(file.type) ? preferred(acceptEncoding) : 'identity';
      let form = file.forms.get(encoding);
      if (form === undefined) {
        form = compress(await (file.forms.get('identity') ?? new Uint8Array()), encoding);
        file.forms.set(encoding, form);
      }
      const headers = headersOf(file.type, path);
      if (encoding !== 'identity') headers.set('content-encoding', encoding);
      return new Response((await form) as Uint8Array<ArrayBuffer>, { headers });
    },
  };
}

/** Read when asked for; null when a rebuild has taken it away since. */
async function largeFile(file: string, type: string, path: string): Promise<Response | null> {
  try {
    const bytes = new Uint8Array(await readFile(file));
    const headers = headersOf(type, path);
    headers.set('content-length', String(bytes.length));
    return new Response(bytes, { headers });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

function headersOf(type: string, path: string): Headers {
  return new Headers({
    'content-type': type,
    'cache-control': hashed.test(path) ? 'private, max-age=31536000, immutable' : 'no-cache',
    vary: 'accept-encoding',
  });
}

function namesIn(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

function preferred(acceptEncoding: string | null): Encoding {
  const accepted = (acceptEncoding ?? '').split(',').map((part) => part.trim().replace(/;q=(?!0(?:\.0*)?$).*/, ''));
  if (accepted.includes('br')) return 'br';
  return accepted.includes('gzip') ? 'gzip' : 'identity';
}

async function compress(bytes: Uint8Array, encoding: Encoding): Promise<Uint8Array> {
  if (encoding === 'gzip') return promisify(gzip)(bytes);
  return promisify(brotliCompress)(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
}
