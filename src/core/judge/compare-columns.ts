import type { ResultSet } from './runner.ts';

type Columns = Pick<ResultSet, 'columns'>;

const namesOf = ({ columns }: Columns): string[] => columns.map((column) => column.name.toLowerCase());

/**
 * For each expected column the place it has among those that came; null when they cannot be brought together. Columns of the
 * expected number are brought together even when their names or their order are wrong, so that more can be said than that.
 */
export function placesOf(expected: Columns, got: Columns, names: boolean): readonly number[] | null {
  if (expected.columns.length !== got.columns.length) return null;
  const inPlace = expected.columns.map((_, at) => at);
  if (!names) return inPlace;
  const [wanted, came] = [namesOf(expected), namesOf(got)];
  if (wanted.every((name, at) => name === came[at])) return inPlace;
  const unique = new Set(came).size === came.length && new Set(wanted).size === wanted.length;
  return unique && wanted.every((name) => came.includes(name)) ? wanted.map((name) => came.indexOf(name)) : inPlace;
}

/** What is wrong with the names of columns that could be brought together; null when nothing is. */
export function namesDiffer(expected: Columns, got: Columns, names: boolean): string | null {
  if (!names) return null;
  const [wanted, came] = [namesOf(expected), namesOf(got)];
  if (wanted.every((name, at) => name === came[at])) return null;
  if (wanted.toSorted().join('\n') === came.toSorted().join('\n')) {
    return `The columns come in another order than asked: expected ${wanted.join(', ')}; got ${came.join(', ')}.`;
  }
  const wrong = wanted.flatMap((name, at) => (came[at] === name ? [] : [`${came[at]} should be ${name}`]));
  return `Not all columns have the names asked for: ${wrong.join('; ')}.`;
}

/** Why the columns cannot be brought together. */
export function columnsDiffer(expected: Columns, got: Columns, names: boolean): string {
  const [wanted, came] = [namesOf(expected), namesOf(got)];
  const numbers = `Expected ${counted(wanted.length)} (${wanted.join(', ')}), got ${counted(came.length)}`;
  if (!names) return `${numbers}.`;
  const missing = wanted.filter((name) => !came.includes(name));
  const extra = came.filter((name) => !wanted.includes(name));
  const again = came.filter((name, at) => came.indexOf(name) !== at);
  const said = [
    ...(missing.length > 0 ? [`missing: ${missing.join(', ')}`] : []),
    ...(extra.length > 0 ? [`not asked for: ${extra.join(', ')}`] : []),
    ...(again.length > 0 ? [`more than once: ${[...new Set(again)].join(', ')}`] : []),
  ];
  return `${numbers}; ${said.join('; ')}.`;
}

const counted = (columns: number): string => (columns === 1 ? '1 column' : `${columns} columns`);
