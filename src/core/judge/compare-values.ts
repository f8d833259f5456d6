import type { Comparison } from '#core/bank/problem.ts';
import { isList, show } from './show.ts';
import type { PythonValue } from './value.ts';

/** Two values held against each other: null when they agree, otherwise a sentence that says where they part. */
export type Difference = string | null;

/** What a value is held as: sequences of every kind are one, numbers are numbers. */
type Form =
  | { readonly kind: 'none' | 'text' | 'other'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number; readonly exact: string }
  | { readonly kind: 'sequence'; readonly items: readonly PythonValue[] }
  | { readonly kind: 'set'; readonly items: readonly PythonValue[] }
  | { readonly kind: 'mapping'; readonly entries: readonly (readonly [PythonValue, PythonValue])[] };

/** Above this many items, unordered ones are sorted before they are held against each other, not matched one by one. */
const MOST_MATCHED = 400;

/**
 * Compares by value under the freedoms a problem grants: order, tolerance, signs, names of labels. NaN equals NaN, a list
 * equals a tuple or an array of the same items, 1 equals 1.0 and True.
 */
export function compareValues(expected: PythonValue, got: PythonValue, how: Comparison): Difference {
  if (got === null && expected !== null) return `Expected ${show(expected)}, got None. Is a return missing?`;
  if (how.labels === 'free') return compareLabels(expected, got);
  if (how.signs !== 'fixed') return compareSigns(expected, got, how);
  return compare(expected, got, how, 0, '');
}

function compare(expected: PythonValue, got: PythonValue, how: Comparison, depth: number, at: string): Difference {
  const [mine, theirs] = [formOf(got), formOf(expected)];
  const differs = (): string => `${at === '' ? 'E' : `${at}: e`}xpected ${show(expected)}, got ${show(got)}.`;
  if (theirs.kind === 'number' && mine.kind === 'number') return isClose(theirs, mine, how) ? null : differs();
  if (theirs.kind === 'sequence' && mine.kind === 'sequence') {
    const free = depth === 0 ? how.order === 'any' : how.inner === 'any';
    return free
      ? compareUnordered(theirs.items, mine.items, how, depth, at)
      : compareOrdered(theirs.items, mine.items, how, depth, at);
  }
  if (theirs.kind === 'set' && mine.kind === 'set') return compareUnordered(theirs.items, mine.items, how, depth, at);
  if (theirs.kind === 'mapping' && mine.kind === 'mapping')
    return compareMappings(theirs.entries, mine.entries, how, depth, at);
  if (theirs.kind !== mine.kind) {
    return `${at === '' ? 'E' : `${at}: e`}xpected ${describe(expected)}, ${show(expected)}, got ${describe(got)}, ${show(got)}.`;
  }
  return 'value' in theirs && 'value' in mine && theirs.value === mine.value ? null : differs();
}

function compareOrdered(
  expected: readonly PythonValue[],
  got: readonly PythonValue[],
  how: Comparison,
  depth: number,
  at: string,
): Difference {
  if (expected.length !== got.length) {
    const where = at === '' ? '' : `${at}: `;
    return `${where}${at === '' ? 'E' : 'e'}xpected ${count(expected.length)}, got ${got.length}: ${show(got)} where ${show(expected)} belongs.`;
  }
  for (const [i, item] of expected.entries()) {
    const difference = compare(item, got[i] ?? null, how, depth + 1, `${at}[${i}]`);
    if (difference !== null) return difference;
  }
  return null;
}

/** Multisets: every expected item needs one of its own. */
function compareUnordered(
  expected: readonly PythonValue[],
  got: readonly PythonValue[],
  how: Comparison,
  depth: number,
  at: string,
): Difference {
  if (expected.length > MOST_MATCHED && expected.length === got.length) {
    return compareOrdered(sorted(expected), sorted(got), how, depth, at);
  }
  const left = [...got];
  const missing: PythonValue[] = [];
  for (const item of expected) {
    const match = left.findIndex((other) => compare(item, other, how, depth + 1, '') === null);
    if (match < 0) missing.push(item);
    else left.splice(match, 1);
  }
  if (missing.length === 0 && left.length === 0) return null;
  const parts = [
    ...(missing.length > 0 ? [`missing: ${some(missing)}`] : []),
    ...(left.length > 0 ? [`not expected: ${some(left)}`] : []),
  ];
  const sentence = `${parts.join('; ')}.`;
  return at === '' ? sentence.charAt(0).toUpperCase() + sentence.slice(1) : `${at}: ${sentence}`;
}

function compareMappings(
  expected: readonly (readonly [PythonValue, PythonValue])[],
  got: readonly (readonly [PythonValue, PythonValue])[],
  how: Comparison,
  depth: number,
  at: string,
): Difference {
  const exact: Comparison = { ...how, absolute: 0, relative: 0 };
  const find = (key: PythonValue, among: typeof got): readonly [PythonValue, PythonValue] | undefined =>
    among.find(([other]) => compare(key, other, exact, depth + 1, '') === null);
  const missing = expected.filter(([key]) => find(key, got) === undefined).map(([key]) => key);
  const extra = got.filter(([key]) => find(key, expected) === undefined).map(([key]) => key);
  const where = at === '' ? '' : `${at}: `;
  if (missing.length > 0) return `${where}the key ${some(missing)} is missing.`;
  if (extra.length > 0) return `${where}the key ${some(extra)} does not belong there.`;
  for (const [key, value] of expected) {
    const found = find(key, got);
    const difference = compare(value, found?.[1] ?? null, how, depth + 1, `${at}[${show(key)}]`);
    if (difference !== null) return difference;
  }
  return null;
}

/** Vectors that may point the other way: the whole one, or each row or column of a matrix. */
function compareSigns(expected: PythonValue, got: PythonValue, how: Comparison): Difference {
  const fixed: Comparison = { ...how, signs: 'fixed' };
  const [theirs, mine] = [matrixOf(expected), matrixOf(got)];
  if (theirs === null || mine === null || theirs.length !== mine.length) return compare(expected, got, fixed, 0, '');
  const across = how.signs === 'free-columns';
  const [vectors, others] = across ? [transpose(theirs), transpose(mine)] : [theirs, mine];
  if (vectors.length !== others.length) return compare(expected, got, fixed, 0, '');
  for (const [i, vector] of vectors.entries()) {
    const other = others[i] ?? [];
    const straight = compare(vector, other, fixed, 0, '');
    if (straight === null) continue;
    const opposite = other.map((number) => negative(number));
    if (compare(vector, opposite, fixed, 0, '') !== null)
      return `${across ? 'column' : 'row'} ${i}, in either direction: ${straight}`;
  }
  return null;
}

function matrixOf(value: PythonValue): PythonValue[][] | null {
  const form = formOf(value);
  if (form.kind !== 'sequence') return null;
  const rows = form.items.map((item) => formOf(item));
  if (rows.every((row) => row.kind === 'number')) return [[...form.items]];
  return rows.every((row) => row.kind === 'sequence') ? rows.map((row) => [...row.items]) : null;
}

function transpose(rows: readonly (readonly PythonValue[])[]): PythonValue[][] {
  return (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? null));
}

function negative(value: PythonValue): PythonValue {
  const form = formOf(value);
  return form.kind === 'number' ? { float: Number.isFinite(form.value) ? -form.value : floatWord(-form.value) } : value;
}

function floatWord(value: number): 'nan' | 'inf' | '-inf' {
  if (Number.isNaN(value)) return 'nan';
  return value > 0 ? 'inf' : '-inf';
}

/** Labels may be renamed, one for one: cluster numbers mean nothing. */
function compareLabels(expected: PythonValue, got: PythonValue): Difference {
  const [theirs, mine] = [formOf(expected), formOf(got)];
  if (theirs.kind !== 'sequence' || mine.kind !== 'sequence')
    return `Expected a sequence of labels, got ${describe(got)}, ${show(got)}.`;
  if (theirs.items.length !== mine.items.length)
    return `Expected ${count(theirs.items.length)}, got ${mine.items.length}.`;
  const [there, back] = [
    new Map<string, { name: string; at: number }>(),
    new Map<string, { name: string; at: number }>(),
  ];
  for (const [i, item] of theirs.items.entries()) {
    const [a, b] = [show(item), show(mine.items[i] ?? null)];
    const [known, other] = [there.get(a), back.get(b)];
    if (known !== undefined && known.name !== b)
      return `Items ${known.at} and ${i} belong together and have different labels.`;
    if (other !== undefined && other.name !== a)
      return `Items ${other.at} and ${i} do not belong together and have the same label.`;
    if (known === undefined) there.set(a, { name: b, at: i });
    if (other === undefined) back.set(b, { name: a, at: i });
  }
  return null;
}

function formOf(value: PythonValue): Form {
  if (value === null) return { kind: 'none', value: '' };
  if (typeof value === 'boolean') return { kind: 'number', value: Number(value), exact: String(Number(value)) };
  if (typeof value === 'number') return { kind: 'number', value, exact: String(value) };
  if (typeof value === 'string') return { kind: 'text', value };
  if (isList(value)) return { kind: 'sequence', items: value };
  if ('int' in value) return { kind: 'number', value: Number(value.int), exact: value.int };
  if ('float' in value) {
    const number = typeof value.float === 'number' ? value.float : Number(value.float.replace('inf', 'Infinity'));
    return { kind: 'number', value: number, exact: String(number) };
  }
  if ('tuple' in value) return { kind: 'sequence', items: value.tuple };
  if ('set' in value) return { kind: 'set', items: value.set };
  if ('dict' in value) return { kind: 'mapping', entries: value.dict };
  if ('array' in value) return arrayForm(value.array.data, value.array.shape);
  if ('tree' in value) return { kind: 'sequence', items: value.tree };
  if ('linked' in value) return { kind: 'sequence', items: value.linked };
  if ('frame' in value) {
    const { columns, data, index } = value.frame;
    // Row numbers in order say nothing; an index of its own is part of the frame.
    const plain = index.every((label, i) => label === i);
    const held = columns.map((name, i): readonly [PythonValue, PythonValue] => [name, data[i] ?? []]);
    return { kind: 'mapping', entries: plain ? held : [...held, ['(index)', index]] };
  }
  return { kind: 'other', value: `${value.opaque.type} ${value.opaque.shows}` };
}

function arrayForm(data: readonly PythonValue[], shape: readonly number[]): Form {
  const [rows, ...rest] = shape;
  if (rows === undefined) return formOf(data[0] ?? null);
  if (rest.length === 0) return { kind: 'sequence', items: data };
  const size = rest.reduce((product, n) => product * n, 1);
  const items = Array.from(
    { length: rows },
    (_, i): PythonValue => ({
      array: { dtype: '', shape: rest, data: data.slice(i * size, (i + 1) * size) },
    }),
  );
  return { kind: 'sequence', items };
}

function isClose(
  expected: { value: number; exact: string },
  got: { value: number; exact: string },
  how: Pick<Comparison, 'absolute' | 'relative'>,
): boolean {
  if (expected.exact === got.exact) return true;
  const [a, b] = [expected.value, got.value];
  if (Number.isNaN(a) || Number.isNaN(b)) return Number.isNaN(a) && Number.isNaN(b);
  if (!Number.isFinite(a) || !Number.isFinite(b)) return a === b;
  // Integers too large for a double differ in their digits even where the doubles agree.
  if (Math.abs(a) > Number.MAX_SAFE_INTEGER && /^-?\d+$/.test(expected.exact) && /^-?\d+$/.test(got.exact))
    return false;
  return Math.abs(a - b) <= Math.max(how.absolute, how.relative * Math.abs(a));
}

function sorted(values: readonly PythonValue[]): PythonValue[] {
  return values
    .map((value) => {
      const form = formOf(value);
      return { value, number: form.kind === 'number' ? form.value : Number.NaN, text: show(value) };
    })
    .sort((a, b) => a.number - b.number || 0 || (a.text < b.text ? -1 : Number(a.text > b.text)))
    .map(({ value }) => value);
}

/** What kind of thing a value is, in words. */
function describe(value: PythonValue): string {
  if (value === null) return 'nothing';
  if (typeof value === 'string') return 'a string';
  if (typeof value === 'boolean') return 'a truth value';
  if (typeof value === 'number' || (!isList(value) && ('int' in value || 'float' in value))) return 'a number';
  if (isList(value)) return 'a list';
  const [kind] = Object.keys(value);
  if (kind === 'opaque' && 'opaque' in value) return `a ${value.opaque.type}`;
  const words: Readonly<Record<string, string>> = { array: 'an array', frame: 'a data frame', linked: 'a linked list' };
  return words[kind ?? ''] ?? `a ${kind}`;
}

function count(n: number): string {
  return n === 1 ? '1 item' : `${n} items`;
}

function some(values: readonly PythonValue[]): string {
  const shown = values.slice(0, 3).map(show).join(', ');
  return values.length > 3 ? `${shown} and ${values.length - 3} more` : shown;
}
