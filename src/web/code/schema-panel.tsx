import { type ReactNode, useState } from 'react';
import type { SqlSchema } from '#core/bank/problem.ts';
import type { ResultSet } from '#core/judge/runner.ts';
import { Markdown } from '../parts/markdown.tsx';
import { ResultGrid } from './result-grid.tsx';
import type { Bench } from './runners.ts';

const ROWS_SHOWN = 50;

/** The tables a query runs over: what they hold, and their first rows on request. */
export function SchemaPanel({ schema, bench }: { readonly schema: SqlSchema; readonly bench: Bench }): ReactNode {
  const tables = tablesOf(schema.script);
  const [open, setOpen] = useState<{ table: string; set: ResultSet | null } | null>(null);
  const show = async (table: string): Promise<void> => {
    setOpen({ table, set: null });
    const result = await bench.query(`select * from ${table} limit ${ROWS_SHOWN}`);
    setOpen((now) => (now?.table === table && 'set' in result ? { table, set: result.set } : now));
  };
  return (
    <section aria-label="Tables" className="stack">
      <div className="row" role="group" aria-label="Rows of">
        {tables.map((table) => (
          <button
            key={table}
            type="button"
            aria-pressed={open?.table === table}
            onClick={() => (open?.table === table ? setOpen(null) : void show(table))}
          >
            {table}
          </button>
        ))}
      </div>
      {open === null ? (
        <p className="soft small">Choose a table to see its first rows.</p>
      ) : open.set === null ? (
        <p className="soft small" role="status">
          Reading {open.table}…
        </p>
      ) : (
        <ResultGrid set={open.set} label={`First rows of ${open.table}`} />
      )}
      <div className="words small-words">
        <Markdown text={schema.about} />
      </div>
    </section>
  );
}

/** Names of the tables a schema's script creates, in its order. */
function tablesOf(script: string): string[] {
  return [...script.matchAll(/create\s+table\s+(?:if\s+not\s+exists\s+)?([a-z_][a-z0-9_]*)/gi)].map(
    ([, name = '']) => name,
  );
}
