import { randomBytes } from 'node:crypto';
import { mintLaunchToken } from '#server/sessions.ts';

/** A link that lets one browser in, once, within a minute. */
export function launchLink(secret: Uint8Array, port: number): string {
  return `http://127.0.0.1:${port}/launch?token=${mintLaunchToken(secret, Date.now(), randomBytes)}`;
}
