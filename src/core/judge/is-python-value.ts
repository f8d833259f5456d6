import type { PythonValue } from './value.ts';

/** Values nest at most this deep. */
const DEEPEST = 500;

const isText = (value: unknown, longest: number): boolean => typeof value === 'string' && value.length <= longest;

/** What may stand under the one key of an object; arrays found in it are looked at afterwards. */
const forms: Readonly<Record<string, (held: unknown) => readonly unknown[] | null>> = {
  int: (held) => (typeof held === 'string' && /^-?\d{1,10000}$/.test(held) ? [] : null),
  float: (held) =>
    (typeof held === 'number' && Number.isFinite(held)) || held === 'nan' || held === 'inf' || held === '-inf'
      ? []
      : null,
  tuple: list,
  set: list,
  tree: list,
  linked: list,
  dict: (held) =>
    Array.isArray(held) && held.every((pair) => Array.isArray(pair) && pair.length === 2) ? held.flat() : null,
  array: (held) =>
    exactly(held, ['dtype', 'shape', 'data']) &&
    isText(held['dtype'], 40) &&
    Array.isArray(held['shape']) &&
    held['shape'].length <= 32 &&
    held['shape'].every((size) => Number.isSafeInteger(size) && size >= 0)
      ? list(held['data'])
      : null,
  frame: (held) =>
    exactly(held, ['columns', 'index', 'data']) &&
    Array.isArray(held['columns']) &&
    held['columns'].every((name) => typeof name === 'string') &&
    Array.isArray(held['index']) &&
    Array.isArray(held['data']) &&
    held['data'].every(Array.isArray)
      ? [held['index'], ...held['data']]
      : null,
  opaque: (held) =>
    exactly(held, ['type', 'shows']) && isText(held['type'], 200) && isText(held['shows'], 4_000) ? [] : null,
};

/**
 * Says whether parsed JSON is a PythonValue, exactly as its schema does. The schema tries every form at every place and
 * collects why each does not fit, which takes seconds when somebody means it to; this stops at the first fault.
 */
export function isPythonValue(value: unknown): value is PythonValue {
  let level: readonly unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return false;
    const below: unknown[] = [];
    for (const item of level) {
      const inside = within(item);
      if (inside === null) return false;
      for (const part of inside) below.push(part);
    }
    level = below;
  }
  return true;
}

/** The values inside a value; null when it has no form a value can have. */
function within(value: unknown): readonly unknown[] | null {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return [];
  if (typeof value === 'number') return Number.isSafeInteger(value) ? [] : null;
  if (Array.isArray(value)) return value;
  if (typeof value !== 'object') return null;
  const keys = Object.keys(value);
  const [key] = keys;
  if (keys.length !== 1 || key === undefined || !Object.hasOwn(forms, key)) return null;
  return forms[key]?.((value as Record<string, unknown>)[key]) ?? null;
}

function list(held: unknown): readonly unknown[] | null {
  return Array.isArray(held) ? held : null;
}

function exactly(held: unknown, keys: readonly string[]): held is Record<string, unknown> {
  if (typeof held !== 'object' || held === null) return false;
  return Object.keys(held).length === keys.length && keys.every((key) => Object.hasOwn(held, key));
}
