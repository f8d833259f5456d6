// Takes a data folder for a server and holds it until killed. Argument: folder.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { openDataFolder } from '#adapters/database/data-folder.ts';
import { lockFolder } from '#adapters/database/folder-lock.ts';

const failure = take(process.argv[2] ?? '');
if (failure === null) {
  setFlagsFromString('--expose-gc');
  setInterval(() => {}, 60_000);
  setImmediate(() => {
    // The lock must not depend on anyone keeping its handle.
    runInNewContext('gc')();
    console.log('locked');
  });
} else {
  console.error(failure);
  process.exitCode = 1;
}

function take(folder: string): string | null {
  const lock = lockFolder(openDataFolder(folder));
  return lock.ok ? null : lock.error;
}
