// Takes a data folder for a server and holds it until killed. Argument: folder.
import { openDataFolder } from '#adapters/database/data-folder.ts';
import { lockFolder } from '#adapters/database/folder-lock.ts';

const lock = lockFolder(openDataFolder(process.argv[2] ?? ''));
if (lock.ok) {
  // A lock must not depend on anyone keeping its handle: make garbage until a collection is certain.
  for (let i = 0; i < 200; i++) Array.from({ length: 100_000 }, () => i);
  console.log('locked');
  setInterval(() => {}, 60_000);
} else {
  console.error(lock.error);
  process.exitCode = 1;
}
