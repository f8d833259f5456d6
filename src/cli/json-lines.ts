import { err, ok, type Result } from '#core/result.ts';

/** A line as it came: its own keys alone, whatever they are called. */
export type Line = ReadonlyMap<string, unknown>;

/** Reads a line of JSON. The id is read even when the rest is wrong, so that its owner can find the line again. */
export function readJson(line: string): { id: string | number | null; value: Result<Line, string> } {
  let value: unknown;
  try {
    // A byte order mark may begin a file.
    value = JSON.parse(line.replace(/^\uFEFF/, ''));
  } catch {
    return { id: null, value: err('The line is not JSON.') };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { id: null, value: err('The line is not a JSON object.') };
  }
  const read: Line = new Map(Object.entries(value));
  const id = read.get('id');
  return { id: typeof id === 'string' || typeof id === 'number' ? id : null, value: ok(read) };
}
