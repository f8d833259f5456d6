// What a page of a test loads: the runners as the app has them, and the frame itself for hostile scripts of the test's own.
export { readFromGuest } from '#sandbox/messages.ts';
export { openFrame } from '../../src/web/run/open-frame.ts';
export { openPythonRunner } from '../../src/web/run/open-python-runner.ts';
export { openSqlRunner } from '../../src/web/run/open-sql-runner.ts';
