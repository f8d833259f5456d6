import { type RouteName, routes } from '#wire/http.ts';
import type { Chance } from './chance.ts';
import { samples } from './samples.ts';

/** A request to try. */
export type Attack = {
  readonly name: RouteName;
  readonly method: string;
  readonly target: string;
  readonly headers: Record<string, string>;
  readonly body: string | undefined;
};

/** Ids the server gave out, so that what exists is attacked too. */
export type Known = Readonly<Record<'attempt' | 'session' | 'own', string[]>>;

const names = Object.keys(routes) as RouteName[];
/** How often a route that costs as much as many others is kept when it comes up. */
const seldom: Partial<Record<RouteName, number>> = {
  backUp: 0.003,
  restoreBackup: 0.01,
  exportAll: 0.005,
  importAll: 0.005,
  importQuestions: 0.02,
  listBackups: 0.03,
  listQuestions: 0.03,
};

const strings = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\ud800',
  'x\udfff',
  '\uFEFF',
  '😀'.repeat(50),
  '\u202e',
  'é'.normalize('NFD'),
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '../..',
  '..\\..',
  '%2e%2e',
  "' or 1=1 --",
  '"; drop table attempts; --',
  '<script>alert(1)</script>',
  '{{7*7}}',
  '${7*7}',
  '\r\nset-cookie: a=b',
  'null',
  'NaN',
  '-0',
  '1e999',
  '2026-02-30',
  '9999-12-31',
  '0000-00-00',
  '+275760-09-13',
  '01890000-0000-7000-8000-000000000000',
  'a'.repeat(81),
  'x'.repeat(5_000),
  'word '.repeat(3_000),
  '\n'.repeat(1_000),
  'a-'.repeat(40),
  '。'.repeat(300),
  '\t,";\n"',
  'dropout',
  'dropout/x/y',
];
const numbers = [
  0,
  -0,
  -1,
  1,
  0.5,
  1e21,
  -1e21,
  1e308,
  5e-324,
  2 ** 53,
  -(2 ** 53),
  2 ** 31,
  2 ** 32,
  200,
  201,
  840,
  841,
  600,
  86_400,
  0.1 + 0.2,
];
const others: readonly unknown[] = [
  null,
  true,
  false,
  [],
  {},
  [[]],
  [null],
  [{}],
  { length: 1e9 },
  { __proto__: null },
  { constructor: { prototype: {} } },
  { toJSON: 1 },
  { then: 'x' },
  { valueOf: 1, toString: 1 },
];
const deep = (open: string, close: string, depth: number): string => `${open.repeat(depth)}0${close.repeat(depth)}`;
const rawBodies = [
  '',
  '{',
  '}',
  '[',
  'null',
  'undefined',
  'NaN',
  '0',
  '-',
  '"',
  '"\\u',
  '"\\ud800"',
  '{"a":1,}',
  "{'a':1}",
  '{"a":1}{"b":2}',
  '\uFEFF{}',
  '\0',
  '{"__proto__":{"x":1}}',
  '{"constructor":{"prototype":{"x":1}}}',
  '{"text":"\\u0000"}',
  deep('[', ']', 5_000),
  deep('{"a":', '}', 5_000),
  deep('[', ']', 100_000),
  `{"text":"\\ud800","x":${deep('[', ']', 20_000)}}`,
  `[${'0,'.repeat(50_000)}0]`,
  `{${Array.from({ length: 5_000 }, (_, i) => `"k${i}":0`).join(',')}}`,
  '1'.repeat(100_000),
  `{"minutes":${'9'.repeat(400)}}`,
  '{"minutes":1e99999}',
  '{"a":1,"a":2}',
];
const segments = [
  '',
  '.',
  '..',
  '%2e%2e',
  '%00',
  '%',
  '%zz',
  '%ff',
  '__proto__',
  'constructor',
  'x'.repeat(120),
  'x'.repeat(121),
  'x'.repeat(5_000),
  '%F0%9F%98%80',
  'a%2fb',
  'a%5cb',
  ';',
  '@',
  '*',
  '~',
  ':',
  '1',
  '-1',
  'NaN',
  'null',
  'own',
  'import',
  'dropout',
  'ml-engineer',
  'greenroom.db',
  '01890000-0000-7000-8000-000000000000',
];
const methods = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD'];
const headerValues = [
  '',
  'x',
  '*',
  '*/*',
  'text/html',
  'application/json; charset=utf-8',
  'application/json;charset=latin1',
  'gzip',
  'br;q=0',
  'gzip;q=1.0, identity; q=0.5, *;q=0',
  'identity',
  '0',
  '-1',
  'same-origin',
  'none',
  'cross-site',
  'navigate',
  'chunked',
  'bytes=0-1',
  'W/"x"',
  'a=b; c=d',
  'Thu, 01 Jan 1970 00:00:00 GMT',
  'x'.repeat(4_000),
];
const headerNames = [
  'accept',
  'accept-encoding',
  'content-type',
  'content-encoding',
  'sec-fetch-site',
  'sec-fetch-mode',
  'sec-fetch-dest',
  'range',
  'if-none-match',
  'if-modified-since',
  'x-http-method-override',
  'x-forwarded-for',
  'x-forwarded-host',
  'cookie2',
  'te',
  'origin',
  'referer',
  'accept-language',
  'x-original-url',
];

/** Makes the next request: one that is accepted, then bent in none, one or several places. */
export function nextAttack(chance: Chance, known: Known, own: Readonly<Record<string, string>>): Attack {
  let name = chance.pick(names);
  // What takes a body has the most to get wrong.
  while (chance.next() > (seldom[name] ?? (samples[name].body === undefined ? 0.25 : 1))) name = chance.pick(names);
  const route = routes[name];
  const sample = samples[name];
  const bends = new Set(
    Array.from({ length: chance.pick([0, 1, 1, 1, 1, 2, 2, 3]) }, () =>
      chance.pick(['method', 'segment', 'query', 'body', 'body', 'body', 'raw', 'header'] as const),
    ),
  );
  const method = bends.has('method') ? chance.pick(methods) : route.method;
  const headers: Record<string, string> = { ...own };
  let body: string | undefined;
  if (sample.body !== undefined) {
    let value: unknown = withKnownIds(structuredClone(sample.body), chance, known);
    if (bends.has('body')) for (let i = chance.below(3); i >= 0; i--) value = bend(value, chance);
    body = bends.has('raw') ? chance.pick(rawBodies) : JSON.stringify(value);
    headers['content-type'] = 'application/json';
  } else if (bends.has('raw')) {
    body = chance.pick(rawBodies);
    headers['content-type'] = 'application/json';
  }
  if (method === 'GET' || method === 'HEAD') body = undefined;
  if (bends.has('header')) headers[chance.pick(headerNames)] = chance.pick(headerValues);
  return {
    name,
    method,
    target: `${pathFor(name, chance, known, bends.has('segment'))}${queryFor(sample.query ?? {}, chance, bends.has('query'))}`,
    headers,
    body,
  };
}

function pathFor(name: RouteName, chance: Chance, known: Known, bent: boolean): string {
  const parts = routes[name].path
    .split('/')
    .map((part) => (part.startsWith(':') ? idFor(name, part.slice(1), chance, known) : part));
  if (!bent) return parts.join('/');
  const at = 1 + chance.below(parts.length);
  parts.splice(at, chance.below(2), chance.pick(segments));
  return `/${parts.slice(1).join('/')}`;
}

function idFor(name: RouteName, parameter: string, chance: Chance, known: Known): string {
  const pool = name.includes('Attempt')
    ? known.attempt
    : name.includes('Session')
      ? known.session
      : name.includes('Own')
        ? known.own
        : [];
  const given = samples[name].params?.[parameter] ?? 'x';
  return pool.length > 0 && chance.next() < 0.8 ? chance.pick(pool) : given;
}

function queryFor(sample: Readonly<Record<string, string>>, chance: Chance, bent: boolean): string {
  const pairs = Object.entries(sample);
  if (bent) {
    const value = chance.next() < 0.5 ? chance.pick(strings) : String(chance.pick(numbers));
    const key = pairs.length > 0 && chance.next() < 0.7 ? chance.pick(pairs)[0] : chance.pick(strings);
    const at = pairs.findIndex(([name]) => name === key);
    if (at === -1 || chance.next() < 0.2) pairs.push([key, value]);
    else pairs[at] = [key, value];
  }
  const text = pairs.map(([key, value]) => `${escape(key)}=${escape(value)}`).join('&');
  return text === '' ? '' : `?${text.slice(0, 8_000)}`;
}

/** Half a surrogate pair cannot be percent-encoded as UTF-8; its bytes can be sent all the same. */
function escape(text: string): string {
  return [...text].map((sign) => (/^[\ud800-\udfff]$/.test(sign) ? '%ED%A0%80' : encodeURIComponent(sign))).join('');
}

function withKnownIds(value: unknown, chance: Chance, known: Known): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const body = value as Record<string, unknown>;
  if ('sessionId' in body && known.session.length > 0 && chance.next() < 0.5)
    body['sessionId'] = chance.pick(known.session);
  if ('probeOf' in body && known.attempt.length > 0 && chance.next() < 0.3)
    Object.assign(body, {
      mode: 'probe',
      probeOf: chance.pick(known.attempt),
      point: chance.pick(['random-zeroing', 'x', null]),
    });
  return body;
}

/** Puts something else at one place of a JSON value. */
function bend(value: unknown, chance: Chance): unknown {
  if (typeof value === 'object' && value !== null && chance.next() < 0.8) {
    if (Array.isArray(value)) {
      if (value.length === 0 || chance.next() < 0.2)
        return [...value, ...Array.from({ length: chance.pick([1, 10, 1_000]) }, () => value[0] ?? anything(chance))];
      const at = chance.below(value.length);
      return value.map((item: unknown, i) => (i === at ? bend(item, chance) : item));
    }
    const entries = Object.entries(value);
    const at = chance.below(entries.length + 1);
    const entry = entries[at];
    if (entry === undefined) entries.push([chance.pick(strings), anything(chance)]);
    else if (chance.next() < 0.15) entries.splice(at, 1);
    else entries[at] = [entry[0], bend(entry[1], chance)];
    return Object.fromEntries(entries);
  }
  return anything(chance);
}

function anything(chance: Chance): unknown {
  const kind = chance.below(4);
  return kind < 2 ? chance.pick(strings) : kind === 2 ? chance.pick(numbers) : chance.pick(others);
}
