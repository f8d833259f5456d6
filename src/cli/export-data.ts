import { createWriteStream, existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ok } from '#core/result.ts';
import { hasData, homeFolder, noDataIn, withData } from './home.ts';
import { STANDARD } from './input.ts';
import { fail, type Outcome } from './outcome.ts';
import { printLine } from './output.ts';

/**
 * Writes everything in the data folder as JSON lines.
 * @param file where to; '-' is standard output. A file appears complete or not at all, and replaces one of its name
 */
export async function exportData(
  file: string,
  options: { readonly home?: string; readonly json?: true },
): Promise<Outcome> {
  if (file === STANDARD && options.json)
    return fail('With --json name a file to export to: standard output is taken.', 2);
  const folder = homeFolder(options.home);
  if (!hasData(folder)) return noDataIn(folder);
  return withData(folder, async ({ archive }) => {
    if (file === STANDARD) {
      for await (const line of archive.exportLines()) await printLine(line);
      return ok(0);
    }
    const lines = await writeLines(resolve(file), archive.exportLines());
    // All but the header and the closing line are rows.
    await printLine(
      options.json ? JSON.stringify({ file: resolve(file), rows: lines - 2 }) : `Exported ${lines - 2} rows to ${file}`,
    );
    return ok(0);
  });
}

async function writeLines(file: string, lines: AsyncIterable<string>): Promise<number> {
  // A device or a pipe is written to; nothing can be put in its place.
  const special = existsSync(file) && !statSync(file).isFile();
  const target = special ? file : `${file}.${process.pid}.part`;
  let count = 0;
  const counted = async function* (): AsyncGenerator<string, void> {
    for await (const line of lines) {
      count += 1;
      yield `${line}\n`;
    }
  };
  try {
    await pipeline(Readable.from(counted()), createWriteStream(target, { flush: !special }));
    if (!special) renameSync(target, file);
  } catch (error) {
    if (!special) rmSync(target, { force: true });
    throw error;
  }
  return count;
}
