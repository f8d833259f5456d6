import { ok } from '#core/result.ts';
import { homeFolder, withData } from './home.ts';
import { readLines } from './input.ts';
import { fail, type Outcome, sentenceOf } from './outcome.ts';
import { printLine } from './output.ts';

/** A line of the file that is not even text. */
class UnreadableLine extends Error {}

/**
 * Adds the rows of an export that are not there yet: all of them, or none when a line is wrong. A backup is made first.
 * @param file where the export is; '-' is standard input
 */
export async function importData(
  file: string,
  options: { readonly home?: string; readonly json?: true },
): Promise<Outcome> {
  const lines = await firstLineOf(file);
  return withData(homeFolder(options.home), async ({ archive }) => {
    try {
      const count = await archive.importLines(lines);
      if (!count.ok) return fail(`${sentenceOf(count.error)} Nothing was imported.`);
      const { added, alreadyThere } = count.value;
      await printLine(
        options.json ? JSON.stringify(count.value) : `Imported ${added} rows; ${alreadyThere} were there already.`,
      );
      return ok(0);
    } catch (error) {
      if (error instanceof UnreadableLine) return fail(`${error.message} Nothing was imported.`);
      throw error;
    }
  });
}

/** Begins to read before the data folder is made, so that a file that is not there leaves nothing behind. */
async function firstLineOf(file: string): Promise<AsyncIterable<string>> {
  const lines = readText(file);
  const first = await lines.next();
  return (async function* () {
    if (first.done) return;
    yield first.value;
    yield* lines;
  })();
}

async function* readText(file: string): AsyncGenerator<string, void> {
  let number = 0;
  for await (const line of readLines(file)) {
    number += 1;
    if (!line.ok) throw new UnreadableLine(`Line ${number} ${line.error}.`);
    yield line.value;
  }
}
