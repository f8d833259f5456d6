import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

const BYTES = 32;

/**
 * Reads the secret that sessions and launch links are signed with.
 * @param folder the data folder
 * @returns 32 bytes, or null when there is none or the file is not one
 */
export function readSessionSecret(folder: string): Buffer | null {
  const file = join(folder, 'session-secret');
  if (!existsSync(file)) return null;
  if (process.platform !== 'win32') chmodSync(file, 0o600);
  const secret = readFileSync(file);
  return secret.length === BYTES ? secret : null;
}

/**
 * Reads the secret of a data folder, or makes a new one, which signs everybody out.
 * @param random gives that many bytes from a cryptographic source
 */
export function keepSessionSecret(folder: string, random: (bytes: number) => Uint8Array): Buffer {
  const known = readSessionSecret(folder);
  if (known !== null) return known;
  const secret = Buffer.from(random(BYTES));
  const file = join(folder, 'session-secret');
  const fresh = `${file}.new-${process.pid}`;
  rmSync(fresh, { force: true });
  const handle = openSync(fresh, 'wx', 0o600);
  writeSync(handle, secret);
  fsyncSync(handle);
  closeSync(handle);
  renameSync(fresh, file);
  return secret;
}
