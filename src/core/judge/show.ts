import type { PythonFloat, PythonValue } from './value.ts';

/** The longest value shown, in characters. */
const LONGEST_SHOWN = 2_000;

/** A value as Python prints it, cut where it gets long. */
export function show(value: PythonValue): string {
  const whole = write(value);
  return whole.length <= LONGEST_SHOWN ? whole : `${whole.slice(0, LONGEST_SHOWN - 1)}…`;
}

/**
 * A call as one would type it: `rotate([1, 2], 1)`; for a class its making and its calls, one a line.
 * @param args the arguments, or for a class the calls, each a tuple of name and arguments, the constructor first
 */
export function showCall(entry: string, args: readonly PythonValue[], calls: boolean): string {
  if (!calls) return cut(`${entry}(${args.map(write).join(', ')})`);
  const lines = args.map((call, i) => {
    const [name, ...rest] = typeof call === 'object' && call !== null && 'tuple' in call ? call.tuple : [];
    const given = rest.map(write).join(', ');
    return i === 0 ? `it = ${entry}(${given})` : `it.${typeof name === 'string' ? name : '?'}(${given})`;
  });
  return cut(lines.join('\n'));
}

function cut(text: string): string {
  return text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN - 1)}…`;
}

function write(value: PythonValue): string {
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return quote(value);
  if (isList(value)) return `[${value.map(write).join(', ')}]`;
  if ('int' in value) return value.int;
  if ('float' in value) return showFloat(value.float);
  if ('tuple' in value) return value.tuple.length === 1 ? `(${items(value.tuple)},)` : `(${items(value.tuple)})`;
  if ('set' in value) return value.set.length === 0 ? 'set()' : `{${items(value.set)}}`;
  if ('dict' in value) return `{${value.dict.map(([key, held]) => `${write(key)}: ${write(held)}`).join(', ')}}`;
  if ('array' in value) return `array(${nested(value.array.data, value.array.shape)})`;
  if ('tree' in value) return `tree([${items(value.tree)}])`;
  if ('linked' in value) return `linked([${items(value.linked)}])`;
  if ('frame' in value) {
    const columns = value.frame.columns.map((name, i) => `${quote(name)}: [${items(value.frame.data[i] ?? [])}]`);
    return `DataFrame({${columns.join(', ')}})`;
  }
  return value.opaque.shows;
}

function items(values: readonly PythonValue[]): string {
  return values.map(write).join(', ');
}

/** Rows of rows, as the shape says. */
function nested(data: readonly PythonValue[], shape: readonly number[]): string {
  const [rows, ...rest] = shape;
  if (rows === undefined) return data.map(write).join(', ');
  if (rest.length === 0) return `[${items(data)}]`;
  const size = rest.reduce((product, n) => product * n, 1);
  const parts = Array.from({ length: rows }, (_, i) => nested(data.slice(i * size, (i + 1) * size), rest));
  return `[${parts.join(', ')}]`;
}

function showFloat(value: PythonFloat): string {
  if (typeof value === 'string') return value;
  return Number.isInteger(value) && Math.abs(value) < 1e16 ? value.toFixed(1) : String(value);
}

/** Single quotes, unless there is one in the text: Python's own habit. */
function quote(text: string): string {
  const escaped = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"');
  return text.includes("'") && !text.includes('"') ? `"${escaped}"` : `'${escaped.replaceAll("'", "\\'")}'`;
}

export function isList(value: PythonValue): value is readonly PythonValue[] {
  return Array.isArray(value);
}
