import type { ReactNode } from 'react';
import type { ResultSet } from '#core/judge/runner.ts';
import { plural } from '../state/format.ts';

/** Rows drawn; the rest is counted. */
const MOST_DRAWN = 200;
const numeric = new Set([
  'int2',
  'int4',
  'int8',
  'float4',
  'float8',
  'numeric',
  'integer',
  'bigint',
  'smallint',
  'real',
  'double precision',
]);

/** A result set as a grid that scrolls in itself. */
export function ResultGrid({
  set,
  label,
  picked = false,
}: {
  readonly set: ResultSet;
  readonly label: string;
  /** The rows are those that matter, not the first. */
  readonly picked?: boolean;
}): ReactNode {
  const { columns, rows, total } = set;
  const drawn = rows.slice(0, MOST_DRAWN);
  return (
    <>
      <div className="grid" role="region" aria-label={label} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {columns.map((column, i) => (
                <th key={i} scope="col" title={column.type} className={numeric.has(column.type) ? 'num' : undefined}>
                  {column.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {drawn.map((row, i) => (
              <tr key={i}>
                {row.map((cell, j) => (
                  <td key={j} className={numeric.has(columns[j]?.type ?? '') ? 'num' : undefined}>
                    {cell ?? <span className="faint">null</span>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="soft small">{caption(total, drawn.length, picked)}</p>
    </>
  );
}

function caption(total: number, drawn: number, picked: boolean): string {
  if (total === 0) return 'No rows.';
  if (total <= drawn) return `${plural(total, 'row')}.`;
  if (!picked) return `${plural(total, 'row')}, the first ${drawn} shown.`;
  return drawn === 0
    ? `${plural(total, 'row')}, none of them in question.`
    : `${drawn} of ${plural(total, 'row')}: those in question.`;
}
