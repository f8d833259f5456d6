import type { Comparison } from '#core/bank/problem.ts';
import { type CellRule, cellRule, type Row, rowKey } from './compare-cells.ts';
import { columnsDiffer, namesDiffer, placesOf } from './compare-columns.ts';
import { type Compared, explainRows, type SetDifference, SHOWN, tell } from './explain-rows.ts';
import type { ResultSet } from './runner.ts';

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

function compareRows(compared: Compared, order: Comparison['order']): SetDifference | null {
  const { expected, rules, rows, total } = compared;
  const same = (one: Row, other: Row): boolean =>
    rules.every((rule, at) => rule.same(one[at] ?? null, other[at] ?? null));
  const wrongAt = expected.rows.findIndex((row, at) => !same(row, rows[at] ?? []));
  if (total === expected.total && wrongAt === -1) return null;

  const { missing, unexpected } = matchRows(expected.rows, rows, rules, same);
  if (missing.length > 0 || unexpected.length > 0 || total !== expected.total) {
    return explainRows(compared, missing, unexpected, order);
  }
  if (order === 'any') return null;
  const [here, there] = [expected.rows[wrongAt] ?? [], rows[wrongAt] ?? []];
  return {
    message: `The rows are right, but in the wrong order: as row ${wrongAt + 1}, ${tell(here)} was expected and ${tell(there)} came.`,
    expected: expected.rows.slice(wrongAt, wrongAt + SHOWN),
    got: rows.slice(wrongAt, wrongAt + SHOWN),
  };
}

/** Pairs equal rows, each once. What is left on either side is missing or unexpected. */
function matchRows(
  expected: readonly Row[],
  rows: readonly Row[],
  rules: readonly CellRule[],
  same: (one: Row, other: Row) => boolean,
): { missing: Row[]; unexpected: Row[] } {
  const waiting = Map.groupBy(rows, (row) => rowKey(row, rules));
  const unpaired = expected.filter((row) => waiting.get(rowKey(row, rules))?.shift() === undefined);
  // Equal within the tolerance only.
  const left = new Set([...waiting.values()].flat());
  const missing = unpaired.filter((row) => {
    for (const candidate of left) if (same(row, candidate)) return !left.delete(candidate);
    return true;
  });
  return { missing, unexpected: rows.filter((row) => left.has(row)) };
}
