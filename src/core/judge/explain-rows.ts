import type { Comparison } from '#core/bank/problem.ts';
import { type Cell, type CellRule, type Row, rowKey } from './compare-cells.ts';
import type { ResultSet } from './runner.ts';

/** How a result set differs from the expected one: a sentence or two, and a few rows of either to show. */
export type SetDifference = {
  readonly message: string;
  /** Expected rows that did not come, or came in another place; at most three. */
  readonly expected: readonly Row[];
  /** What came instead, as it came. Where the message compares two rows alone, they are the first of each. */
  readonly got: readonly Row[];
};

/** Two sets whose columns were brought together. */
export type Compared = {
  readonly expected: ResultSet;
  readonly columns: readonly string[];
  readonly rules: readonly CellRule[];
  /** What came, its cells in the order of the expected columns. */
  readonly rows: readonly Row[];
  readonly total: number;
};

/** Rows shown of either side. */
export const SHOWN = 3;

type Pair = { readonly wanted: Row; readonly came: Row };

/**
 * Says what is the matter with rows that are missing or unexpected. Rows are recognised by their leading columns where these
 * tell the expected rows apart, so that a wrong value is called that, and not a missing and a strange row.
 */
export function explainRows(
  compared: Compared,
  missing: readonly Row[],
  unexpected: readonly Row[],
  order: Comparison['order'],
): SetDifference {
  const { expected, rules, rows, total } = compared;
  const counts =
    total === expected.total
      ? []
      : [`Expected ${counted(expected.total)}, got ${total === 0 ? 'none' : counted(total)}.`];
  if (total === 0) return { message: counts.join(' '), expected: missing.slice(0, SHOWN), got: [] };

  const wanted = Map.groupBy(expected.rows, (row) => rowKey(row, rules));
  const again = unexpected.find((row) => wanted.has(rowKey(row, rules)));
  const width = keyWidth(expected.rows, rules);
  const key = (row: Row): string => rowKey(row, rules.slice(0, width));
  const known = new Set(expected.rows.map(key));
  const came = Map.groupBy(rows, key);
  const several = again === undefined ? missing.find((row) => (came.get(key(row))?.length ?? 0) > 1) : undefined;

  const pairs = missing.flatMap((row): Pair[] => {
    const [partner, ...others] = came.get(key(row)) ?? [];
    return partner === undefined || others.length > 0 || width === rules.length ? [] : [{ wanted: row, came: partner }];
  });
  const paired = new Set(pairs.map((pair) => pair.wanted));
  // Rows that were not kept may be among those that seem to be missing.
  const lost = total > rows.length ? [] : missing.filter((row) => !paired.has(row) && row !== several);
  const strange = unexpected.filter((row) => !known.has(key(row)));
  const said = [
    ...counts,
    ...(again === undefined
      ? []
      : [
          repeated(
            again,
            wanted,
            Map.groupBy(rows, (row) => rowKey(row, rules)),
            rules,
          ),
        ]),
    ...(several === undefined
      ? []
      : [
          `${naming(compared.columns, several, width)} came in ${counted(came.get(key(several))?.length ?? 0)}; one was expected.`,
        ]),
    ...(strange[0] === undefined
      ? []
      : [`${some(strange.length, total > rows.length)} not expected, for one ${tell(strange[0])}.`]),
    ...(lost[0] === undefined ? [] : [`${some(lost.length, false)} missing, for one ${tell(lost[0])}.`]),
    ...(pairs[0] === undefined ? [] : [changed(compared, pairs, width, order)]),
  ];
  const alone = [
    ...(again === undefined ? [] : [again]),
    ...(several === undefined ? [] : (came.get(key(several)) ?? [])),
    ...strange,
  ];
  return {
    message: said.join(' '),
    expected: [
      ...(several === undefined ? [] : [several]),
      ...lost.slice(0, SHOWN - 1),
      ...pairs.map((pair) => pair.wanted),
    ].slice(0, SHOWN),
    got: [...alone.slice(0, pairs.length > 0 ? SHOWN - 1 : SHOWN), ...pairs.map((pair) => pair.came)].slice(0, SHOWN),
  };
}

/** The first cell that differs, and what all rows that differ have in common. */
function changed(
  { expected, columns, rules, rows }: Compared,
  pairs: readonly Pair[],
  width: number,
  order: Comparison['order'],
): string {
  const [first] = pairs;
  if (first === undefined) return '';
  const differs = ({ wanted, came }: Pair): number[] =>
    rules.flatMap((rule, at) => (rule.same(wanted[at] ?? null, came[at] ?? null) ? [] : [at]));
  const differing = [...new Set(pairs.flatMap(differs))].toSorted((one, other) => one - other);
  const at = differs(first)[0] ?? width;
  const inPlace =
    order === 'exact' && pairs.every(({ wanted, came }) => expected.rows.indexOf(wanted) === rows.indexOf(came));
  const named = naming(columns, first.wanted, width);
  const where = inPlace ? `Row ${expected.rows.indexOf(first.wanted) + 1} (${named})` : `The row of ${named}`;
  const others =
    pairs.length === 1
      ? ''
      : ` In all, ${pairs.length} of ${expected.total} rows differ, in ${listed(differing.map((place) => columns[place] ?? ''))}.`;
  return `${where}, column ${columns[at]}: expected ${say(first.wanted[at])}, got ${say(first.came[at])}.${others}`;
}

function repeated(
  row: Row,
  wanted: ReadonlyMap<string, readonly Row[]>,
  came: ReadonlyMap<string, readonly Row[]>,
  rules: readonly CellRule[],
): string {
  const key = rowKey(row, rules);
  return `${tell(row)} came ${times(came.get(key)?.length ?? 0)}; it was expected ${times(wanted.get(key)?.length ?? 0)}.`;
}

function naming(columns: readonly string[], row: Row, width: number): string {
  return columns
    .slice(0, width)
    .map((name, place) => `${name} ${say(row[place])}`)
    .join(', ');
}

/** How many leading columns tell the expected rows apart; all of them where fewer do not. */
function keyWidth(rows: readonly Row[], rules: readonly CellRule[]): number {
  for (let width = 1; width < rules.length; width += 1) {
    const leading = rules.slice(0, width);
    if (new Set(rows.map((row) => rowKey(row, leading))).size === rows.length) return width;
  }
  return rules.length;
}

function say(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return 'null';
  if (cell === '') return "''";
  return cell.length > 60 ? `${cell.slice(0, 59)}…` : cell;
}

/** A row as a sentence can hold it. */
export function tell(row: Row): string {
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
