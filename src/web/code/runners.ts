import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Problem, pythonPackages, PythonPackage, SqlSchema } from '#core/bank/problem.ts';
import { judgePython } from '#core/judge/judge-python.ts';
import { judgeSql } from '#core/judge/judge-sql.ts';
import type { Report } from '#core/judge/report.ts';
import type { Ended, QueryResult } from '#core/judge/runner.ts';
import { openPythonRunner } from '../run/open-python-runner.ts';
import { openSqlRunner } from '../run/open-sql-runner.ts';
import type { PlaceState } from '../run/place.ts';
import type { Wheel } from '../run/python-files.ts';
import { wheelsQuery } from '../state/queries.ts';
import { isForBrowsers } from './packages.ts';

/** A place where the code of a problem runs, with what it is doing. */
export type Bench = {
  readonly state: PlaceState;
  /** There is a place, or there will be one when it has loaded. */
  readonly ready: boolean;
  /** Packages the problem needs and this machine does not have yet. */
  readonly missing: readonly string[];
  /** Packages the problem needs that can be had in a browser, and those that cannot. */
  readonly needs: readonly (typeof pythonPackages)[number][];
  readonly elsewhere: readonly PythonPackage[];
  judge(code: string, examplesOnly: boolean): Promise<Report>;
  /** SQL: the rows of a query over the tables as they are. */
  query(statement: string): Promise<QueryResult | Ended>;
  stop(): void;
};

type Python = ReturnType<typeof openPythonRunner>;
type Sql = ReturnType<typeof openSqlRunner>;

// Both stay open while the app is: opening Python again for every problem would make each one wait.
const pythons = new Map<string, Python>();
let postgres: Sql | null = null;

function pythonWith(wheels: Readonly<Record<string, Wheel>>): Python {
  const key = Object.keys(wheels).sort().join(' ');
  const known = pythons.get(key);
  if (known !== undefined && known.state().phase !== 'failed') return known;
  const opened = openPythonRunner({ wheels });
  pythons.set(key, opened);
  return opened;
}

function postgresNow(): Sql {
  if (postgres === null || postgres.state().phase === 'failed') postgres = openSqlRunner();
  return postgres;
}

let last: Promise<unknown> = Promise.resolve();

/**
 * One judgement after the other: making a failing input small asks the place about the code of its last run, which must not be
 * that of another page by then.
 */
function inTurn(judge: () => Promise<Report>): Promise<Report> {
  const judged = last.then(judge);
  last = judged.catch(() => undefined);
  return judged;
}

const nowhere: PlaceState = { phase: 'loading', loaded: 0, total: 0 };

/**
 * The place for a problem: Python with the packages it needs, or PostgreSQL with its tables. Loading begins when the page
 * opens.
 */
export function useBench(problem: Problem, schema: SqlSchema | null): Bench {
  const isPython = problem.kind === 'coding';
  const needs = problem.needs.filter(isForBrowsers);
  const elsewhere = problem.needs.filter((name) => !isForBrowsers(name));
  const runsHere = isPython && elsewhere.length === 0;
  const wheels = useQuery({ ...wheelsQuery(needs), enabled: runsHere && needs.length > 0 });
  const files = needs.length === 0 ? none : wheels.data?.files;
  const python = useMemo(() => (runsHere && files !== undefined ? pythonWith(files) : null), [runsHere, files]);
  const sql = useMemo(() => {
    if (isPython) return null;
    return postgresNow();
  }, [isPython]);
  useEffect(() => {
    if (schema !== null) sql?.load(schema.id, schema.script);
  }, [sql, schema]);
  const place = python ?? sql;
  const state = useSyncExternalStore(
    (listener) => place?.subscribe(listener) ?? (() => undefined),
    () => place?.state() ?? nowhere,
  );
  return {
    state,
    ready: place !== null && state.phase !== 'failed',
    // Packages that could not be read are as good as missing.
    missing: wheels.isError ? needs : (wheels.data?.missing ?? []),
    needs,
    elsewhere,
    judge: (code, examplesOnly) =>
      inTurn(() => {
        if (python !== null) return judgePython(problem, python, code, examplesOnly);
        if (sql !== null) return judgeSql(problem, sql, code, examplesOnly);
        throw new Error('there is no place to run this yet');
      }),
    query: async (statement) => sql?.query(problem.schema ?? '', '', statement) ?? { ended: 'lost', during: null },
    stop: () => place?.stop(),
  };
}

const none: Readonly<Record<string, Wheel>> = {};
