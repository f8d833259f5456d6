import type { Comparison } from '#core/bank/problem.ts';

/** A cell as PostgreSQL prints it. */
export type Cell = string | null;
type Tolerance = Pick<Comparison, 'absolute' | 'relative'>;
type Family = 'whole' | 'number' | 'time' | 'other';

const NUMBER = /^-?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

function familyOf(type: string): Family {
  if (/^(smallint|integer|bigint|oid)$/.test(type)) return 'whole';
  if (/^(numeric|real|double precision)/.test(type)) return 'number';
  if (/^(date|timestamp)/.test(type)) return 'time';
  return 'other';
}

/** How the cells of one column are compared: by what its expected values are, and by what came. */
export type CellRule = {
  /** Text that is the same for cells that are equal whatever the tolerance. */
  key(cell: Cell): string;
  same(expected: Cell, got: Cell): boolean;
};

/**
 * Numbers are compared as numbers ('1.50' is '1.5'), whole numbers exactly unless the tolerance is that wide; a timestamp at
 * midnight UTC is that date; everything else is compared as text. Null equals null.
 */
export function cellRule(expectedType: string, gotType: string, tolerance: Tolerance): CellRule {
  const expected = familyOf(expectedType);
  const got = familyOf(gotType);
  if (expected === 'time' && got === 'time') return byKey(timeKey);
  // A number that came as text is still that number.
  const whole = expected === 'whole' && got !== 'number';
  if (expected === 'whole' || expected === 'number') return numberRule(whole, tolerance);
  return byKey((cell) => cell);
}

function byKey(text: (cell: string) => string): CellRule {
  const key = (cell: Cell): string => (cell === null ? 'n' : `v${text(cell)}`);
  return { key, same: (expected, got) => key(expected) === key(got) };
}

function timeKey(cell: string): string {
  return cell.replace(/\+00(:?00)?$/, '').replace(/ 00:00:00$/, '');
}

function numberRule(whole: boolean, { absolute, relative }: Tolerance): CellRule {
  const key = (cell: Cell): string => (cell === null ? 'n' : `v${numberKey(cell)}`);
  const same = (expected: Cell, got: Cell): boolean => {
    if (key(expected) === key(got)) return true;
    if (expected === null || got === null || !NUMBER.test(expected) || !NUMBER.test(got)) return false;
    // Whole numbers may be larger than a Number holds exactly.
    if (whole && absolute < 1) return false;
    const difference = Math.abs(Number(expected) - Number(got));
    return difference <= absolute || (!whole && difference <= relative * Math.abs(Number(expected)));
  };
  return { key, same };
}

/** One text for one number: no zeros that say nothing, no exponent where that is easily avoided. */
function numberKey(cell: string): string {
  if (!NUMBER.test(cell)) return cell;
  const plain = /e/i.test(cell) ? String(Number(cell)) : cell;
  const trimmed = plain.includes('.') ? plain.replace(/0+$/, '').replace(/\.$/, '') : plain;
  return trimmed === '-0' || trimmed === '' ? '0' : trimmed.replace(/^(-?)0*(?=\d)/, '$1');
}

export type Row = Cell[];

/** Text that is the same for rows that are equal in the columns the rules are for, whatever the tolerance. */
export function rowKey(row: Row, rules: readonly CellRule[]): string {
  return JSON.stringify(rules.map((rule, at) => rule.key(row[at] ?? null)));
}
