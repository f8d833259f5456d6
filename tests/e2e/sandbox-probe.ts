// The script of a page that holds nothing but what code is run with, where a test finds it: the runners as the app has them,
// the frame itself for hostile scripts of the test's own, and what reads messages.
import { readFromGuest } from '#sandbox/messages.ts';
import { openFrame } from '../../src/web/run/open-frame.ts';
import { openPythonRunner } from '../../src/web/run/open-python-runner.ts';
import { openSqlRunner } from '../../src/web/run/open-sql-runner.ts';
import { readWheels } from '../../src/web/state/wheels.ts';

const sandbox = { readFromGuest, openFrame, openPythonRunner, openSqlRunner, readWheels };
Object.assign(globalThis, { sandbox });

declare global {
  interface Window {
    sandbox: typeof sandbox;
    /** Where tests keep what one step leaves to the next. */
    python: ReturnType<typeof openPythonRunner>;
    sql: ReturnType<typeof openSqlRunner>;
    heard: unknown[];
    still: () => number;
  }
}
