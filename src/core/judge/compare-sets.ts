import type { Comparison } from '#core/bank/problem.ts';
import { type Cell, type CellRule, cellRule } from './compare-cells.ts';
import { columnsDiffer, namesDiffer, placesOf } from './compare-columns.ts';
import type { ResultSet } from './runner.ts';

type Row = Cell[];

/** How a result set differs from the expected one: a sentence or two, and a few rows of either to show. */
export type SetDifference = {
  readonly message: string;
  /** Expected rows that did not come, or came in another place; at most three. */
  readonly expected: readonly Row[];
  /** What came instead, as it came. Where the message compares two rows, they are the first of each. */
  readonly got: readonly Row[];
};

const SHOWN = 3;

/** Holds a result set against the expected one. Null when they are equal under the comparison. */
export function compareSets(expected: ResultSet, got: ResultSet, comparison: Comparison): SetDifference | null {
  const places = placesOf(expected, got, comparison.names);
  const beginnings = { expected: expected.rows.slice(0, SHOWN), got: got.rows.slice(0, SHOWN) };
  if (places === null) return { message: columnsDiffer(expected, got, comparison.names), ...beginnings };
  const rules = expected.columns.map((column, at) =>
    cellRule(column.type, got.columns[places[at] ?? at]?.type ?? column.type, comparison),
  );
  const arranged = got.rows.map((row) => places.map((place) => row[place] ?? null));
  const columns = expected.columns.map((column) => column.name);
  const found = compareRows({ expected, columns, rules, rows: arranged, total: got.total }, comparison.order);
  const original = new Map(arranged.map((row, at) => [row, got.rows[at] ?? row]));
  const difference = found && { ...found, got: found.got.map((row) => original.get(row) ?? row) };
  const named = namesDiffer(expected, got, comparison.names);
  if (named === null) return difference;
  return { ...(difference ?? beginnings), message: `${named} ${difference?.message ?? 'The values are right.'}` };
}

type Compared = {
  readonly expected: ResultSet;
  readonly columns: readonly string[];
  readonly rules: readonly CellRule[];
  /** What came, its cells in the order of the expected columns. */
  readonly rows: readonly Row[];
  readonly total: number;
};

function compareRows(compared: Compared, order: Comparison['order']): SetDifference | null {
  const { expected, rules, rows, total } = compared;
  const same = (one: Row, other: Row): boolean =>
    rules.every((rule, at) => rule.same(one[at] ?? null, other[at] ?? null));
  const wrongAt = expected.rows.findIndex((row, at) => !same(row, rows[at] ?? []));
  if (total === expected.total && wrongAt === -1) return null;

  const { missing, unexpected } = matchRows(expected.rows, rows, rules, same);
  if (missing.length === 0 && unexpected.length === 0 && total === expected.total) {
    if (order === 'any') return null;
    const [here, there] = [expected.rows[wrongAt] ?? [], rows[wrongAt] ?? []];
    return {
      message: `The rows are right, but in the wrong order: as row ${wrongAt + 1}, ${tell(here)} was expected and ${tell(there)} came.`,
      expected: expected.rows.slice(wrongAt, wrongAt + SHOWN),
      got: rows.slice(wrongAt, wrongAt + SHOWN),
    };
  }
  const changed = total === expected.total ? changedCells(compared, missing, unexpected, order) : null;
  return (
    changed ?? {
      message: countsAndRows(compared, missing, unexpected),
      expected: missing.slice(0, SHOWN),
      got: unexpected.slice(0, SHOWN),
    }
  );
}

/** Pairs equal rows, each once. What is left on either side is missing or unexpected. */
function matchRows(
  expected: readonly Row[],
  rows: readonly Row[],
  rules: readonly CellRule[],
  same: (one: Row, other: Row) => boolean,
): { missing: Row[]; unexpected: Row[] } {
  const waiting = new Map<string, Row[]>();
  for (const row of rows) {
    const key = rowKey(row, rules);
    const alike = waiting.get(key);
    if (alike === undefined) waiting.set(key, [row]);
    else alike.push(row);
  }
  const unpaired = expected.filter((row) => waiting.get(rowKey(row, rules))?.shift() === undefined);
  // Equal within the tolerance only.
  const left = new Set([...waiting.values()].flat());
  const missing = unpaired.filter((row) => {
    for (const candidate of left) if (same(row, candidate)) return !left.delete(candidate);
    return true;
  });
  return { missing, unexpected: rows.filter((row) => left.has(row)) };
}

/** Where the same rows came with other values: the first of those cells, and what all of them have in common. */
function changedCells(
  { expected, columns, rules, rows }: Compared,
  missing: readonly Row[],
  unexpected: readonly Row[],
  order: Comparison['order'],
): SetDifference | null {
  const width = keyWidth(expected.rows, rules);
  if (width === null || missing.length !== unexpected.length) return null;
  const byKey = new Map(unexpected.map((row) => [rowKey(row, rules.slice(0, width)), row]));
  const pairs = missing.map((row) => ({ wanted: row, came: byKey.get(rowKey(row, rules.slice(0, width))) }));
  const [first] = pairs;
  if (first?.came === undefined || pairs.some((pair) => pair.came === undefined)) return null;
  const differs = (wanted: Row, came: Row): number[] =>
    rules.flatMap((rule, at) => (rule.same(wanted[at] ?? null, came[at] ?? null) ? [] : [at]));
  const differing = [...new Set(pairs.flatMap(({ wanted, came }) => differs(wanted, came ?? [])))].toSorted(
    (one, other) => one - other,
  );
  const at = differs(first.wanted, first.came)[0] ?? width;
  const key = columns.slice(0, width).map((name, place) => `${name} ${say(first.wanted[place])}`);
  const inOrder =
    order === 'exact' && pairs.every(({ wanted, came }) => expected.rows.indexOf(wanted) === rows.indexOf(came ?? []));
  const where = inOrder
    ? `Row ${expected.rows.indexOf(first.wanted) + 1} (${key.join(', ')})`
    : `The row of ${key.join(', ')}`;
  const others =
    pairs.length === 1
      ? ''
      : ` In all, ${pairs.length} of ${expected.total} rows differ, in ${listed(differing.map((place) => columns[place] ?? ''))}.`;
  return {
    message: `${where}, column ${columns[at]}: expected ${say(first.wanted[at])}, got ${say(first.came[at])}.${others}`,
    expected: pairs.slice(0, SHOWN).map((pair) => pair.wanted),
    got: pairs.slice(0, SHOWN).map((pair) => pair.came ?? []),
  };
}

/** How many leading columns tell the expected rows apart; null when it takes all of them. */
function keyWidth(rows: readonly Row[], rules: readonly CellRule[]): number | null {
  for (let width = 1; width < rules.length; width += 1) {
    const some = rules.slice(0, width);
    if (new Set(rows.map((row) => rowKey(row, some))).size === rows.length) return width;
  }
  return null;
}

/** How many rows there are and should be, and which are the matter. */
function countsAndRows(
  { expected, rules, rows, total }: Compared,
  missing: readonly Row[],
  unexpected: readonly Row[],
): string {
  const said: string[] = [];
  if (total !== expected.total)
    said.push(`Expected ${counted(expected.total)}, got ${total === 0 ? 'none' : counted(total)}.`);
  if (total === 0) return said.join(' ');
  const wanted = tally(expected.rows, rules);
  const came = tally(rows, rules);
  const again = unexpected.find((row) => wanted.has(rowKey(row, rules)));
  if (again !== undefined) {
    const key = rowKey(again, rules);
    said.push(`${tell(again)} came ${times(came.get(key) ?? 0)}; it was expected ${times(wanted.get(key) ?? 0)}.`);
  }
  const strange = unexpected.filter((row) => !wanted.has(rowKey(row, rules)));
  const [stranger] = strange;
  if (stranger !== undefined && again === undefined) {
    said.push(`${some(strange.length, total > rows.length)} not expected, for one ${tell(stranger)}.`);
  }
  const [lost] = missing;
  // Rows that were not kept may be among those that seem to be missing.
  if (lost !== undefined && total === rows.length) {
    said.push(`${some(missing.length, false)} missing, for one ${tell(lost)}.`);
  }
  return said.join(' ');
}

function tally(rows: readonly Row[], rules: readonly CellRule[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(rowKey(row, rules), (counts.get(rowKey(row, rules)) ?? 0) + 1);
  return counts;
}

function rowKey(row: Row, rules: readonly CellRule[]): string {
  return JSON.stringify(rules.map((rule, at) => rule.key(row[at] ?? null)));
}

function say(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return 'null';
  if (cell === '') return "''";
  return cell.length > 60 ? `${cell.slice(0, 59)}…` : cell;
}

function tell(row: Row): string {
  const cells = row.slice(0, 8).map(say);
  return `(${cells.join(', ')}${row.length > 8 ? ', …' : ''})`;
}

const counted = (rows: number): string => (rows === 1 ? '1 row' : `${rows} rows`);
const times = (count: number): string => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`);
const some = (rows: number, more: boolean): string =>
  rows === 1 && !more ? '1 row is' : `${more ? 'At least ' : ''}${rows} rows are`;

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
