// A real server on a data folder, with its clock moved by a number of milliseconds. Prints its launch link.
import { fileURLToPath } from 'node:url';

const moved = Number(process.env['MOVED_MS'] ?? 0);
const realNow = Date.now;
Date.now = () => realNow() + moved;

const { startServer } = await import('#cli/serve.ts');
const root = fileURLToPath(new URL('../..', import.meta.url));
const started = await startServer(
  root,
  { port: Number(process.env['PORT']), home: process.env['HOME_FOLDER'], browser: false },
  {},
  (line) => process.stderr.write(`${line}\n`),
);
if (!started.ok) {
  process.stderr.write(`${started.error}\n`);
  process.exit(1);
}
process.stdout.write(`${started.value.link}\n`);
process.on('SIGTERM', () => void started.value.stop().then(() => process.exit(0)));
