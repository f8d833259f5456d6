// The script that the first page waits for: what index.html names and everything that imports statically. Run after `npm run build`.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const BUDGET = 150;
const web = fileURLToPath(new URL('../dist/web', import.meta.url));

if (!existsSync(join(web, 'index.html'))) {
  console.log('There is no dist/web: run “npm run build” first.');
} else {
  const page = readFileSync(join(web, 'index.html'), 'utf8');
  const files = new Set<string>();
  for (const [, source] of page.matchAll(/<(?:script|link)[^>]*(?:src|href)="\/([^"]+\.js)"/g))
    follow(source ?? '', files);
  const scripts = [...files].map((file) => readFileSync(join(web, file)));
  const kilobytes = (size: (script: Buffer) => number): string =>
    (scripts.reduce((sum, script) => sum + size(script), 0) / 1000).toFixed(1);
  console.log(
    `first load: ${kilobytes((script) => brotliCompressSync(script).length)} kB brotli, ${kilobytes((script) => gzipSync(script).length)} kB gzip`,
  );
  console.log(`  of ${kilobytes((script) => script.length)} kB in ${files.size} files; budget ${BUDGET} kB compressed`);
}

/** Adds a script and what it imports statically; `import(…)` loads later and does not count. */
function follow(file: string, files: Set<string>): void {
  if (files.has(file)) return;
  files.add(file);
  const text = readFileSync(join(web, file), 'utf8');
  for (const [, source] of text.matchAll(/(?:\bimport|\bfrom)\s*["'](\.[^"']+\.js)["']/g))
    follow(join(dirname(file), source ?? ''), files);
}
