import { createHmac, timingSafeEqual } from 'node:crypto';
import { DAY, type Millis, SECOND } from '#core/time.ts';

/** How long a browser stays signed in, and how long a launch link works. */
export const SESSION_LIFE = 30 * DAY;
export const LAUNCH_LIFE = 60 * SECOND;
/** Random bytes in a session id and in a launch token. */
const ID_BYTES = 32;
/** A clock set back between two processes of one machine is forgiven this much. */
const SKEW = 2 * SECOND;

export type Random = (bytes: number) => Uint8Array;

/** Who may talk to the server: browsers that opened a launch link. */
export type Sessions = {
  /** A new session, as the value of a Set-Cookie header. */
  issue(): string;
  /** The id of the session a Cookie header carries, or null. */
  find(cookies: string | null): string | null;
  /** Takes a launch token; true the first time, false ever after. */
  redeem(token: string): boolean;
};

/**
 * Makes a token that lets one browser in once, within a minute.
 * @param secret the data folder's secret
 */
export function mintLaunchToken(secret: Uint8Array, now: Millis, random: Random): string {
  return sign(secret, 'launch', Buffer.from(random(ID_BYTES)).toString('base64url'), now);
}

/**
 * Keeps sessions without storing them: a cookie proves itself by its signature, so it outlives the process.
 * @param options secret: the data folder's; port: names the cookie, since browsers do not keep the cookies of ports apart;
 * now: the clock, whose first answer is when the server started
 */
export function makeSessions(options: {
  secret: Uint8Array;
  port: number;
  now: () => Millis;
  random: Random;
}): Sessions {
  const { secret, now, random } = options;
  const name = `greenroom-${options.port}`;
  const startedAt = now();
  const used = new Map<string, Millis>();
  return {
    issue() {
      const value = sign(secret, 'session', Buffer.from(random(ID_BYTES)).toString('base64url'), now());
      return `${name}=${value}; Path=/; Max-Age=${SESSION_LIFE / SECOND}; HttpOnly; SameSite=Strict`;
    },
    find(cookies) {
      for (const value of valuesOf(cookies, name)) {
        const signed = verify(secret, 'session', value);
        if (signed !== null && now() - signed.at <= SESSION_LIFE && signed.at - now() <= SKEW) return signed.id;
      }
      return null;
    },
    redeem(token) {
      const at = now();
      const signed = verify(secret, 'launch', token);
      // Tokens from before the start could have been used then: nobody remembers.
      if (signed === null || at - signed.at > LAUNCH_LIFE || signed.at - at > SKEW || signed.at < startedAt)
        return false;
      for (const [id, until] of used) if (until < at) used.delete(id);
      if (used.has(signed.id)) return false;
      used.set(signed.id, signed.at + LAUNCH_LIFE + SKEW);
      return true;
    },
  };
}

type Use = 'session' | 'launch';

function sign(secret: Uint8Array, use: Use, id: string, at: Millis): string {
  const payload = `${id}.${at.toString(36)}`;
  return `${payload}.${mac(secret, use, payload).toString('base64url')}`;
}

function verify(secret: Uint8Array, use: Use, value: string): { id: string; at: Millis } | null {
  const parts = /^([\w-]{43})\.([0-9a-z]{1,11})\.([\w-]{43})$/.exec(value);
  if (parts === null) return null;
  const [, id = '', time = '', given = ''] = parts;
  const expected = mac(secret, use, `${id}.${time}`);
  if (!timingSafeEqual(Buffer.from(given, 'base64url'), expected)) return null;
  return { id, at: Number.parseInt(time, 36) };
}

/** The use is part of what is signed, so that a launch token is never taken for a session. */
function mac(secret: Uint8Array, use: Use, payload: string): Buffer {
  return createHmac('sha256', secret).update(`${use}:${payload}`).digest();
}

/** Several cookies of one name arrive when another port of this machine set one too. */
function valuesOf(cookies: string | null, name: string): string[] {
  if (cookies === null) return [];
  return cookies.split(';').flatMap((pair) => {
    const [key = '', ...value] = pair.trim().split('=');
    return key === name ? [value.join('=')] : [];
  });
}
