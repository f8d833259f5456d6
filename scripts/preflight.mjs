// Says in one sentence what is missing. Plain JavaScript without new syntax in its top level, so that any Node can run it.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const [major, minor] = process.versions.node.split('.').map(Number);
const installed = existsSync(fileURLToPath(new URL('../node_modules/typescript', import.meta.url)));

if (!installed) stop('Greenroom’s packages are not installed: run “npm ci” first.');
if (major < 24 || (major === 24 && minor < 15)) {
  stop(
    'Greenroom needs Node 24.15 or newer and this is Node ' +
      process.versions.node +
      ': install it from https://nodejs.org (on Linux x64 “npm ci” brings it along, unless optional packages are omitted).',
  );
}

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
