import { ok } from '#core/result.ts';
import { homeFolder, withData } from './home.ts';
import { readLines } from './input.ts';
import { fail, type Outcome, sentenceOf } from './outcome.ts';
import { printLine } from './output.ts';

/**
 * Adds the rows of an export that are not there yet: all of them, or none when a line is wrong. A backup is made first.
 * @param file where the export is; '-' is standard input
 */
export async function importData(
  file: string,
  options: { readonly home?: string; readonly json?: true },
): Promise<Outcome> {
  // Thrown rather than returned, so that the transaction that reads the lines is undone.
  let unreadable: Error | undefined;
  const lines = (async function* () {
    let number = 0;
    for await (const line of readLines(file)) {
      number += 1;
      if (!line.ok) throw (unreadable = new Error(`Line ${number} ${line.error}.`));
      yield line.value;
    }
  })();
  try {
    // Begins to read before the data folder is made, so that a file that is not there leaves nothing behind.
    const first = await lines.next();
    return await withData(homeFolder(options.home), async ({ archive }) => {
      const count = await archive.importLines(first.done ? [] : startWith(first.value, lines));
      if (!count.ok) return fail(`${sentenceOf(count.error)} Nothing was imported.`);
      const { added, alreadyThere } = count.value;
      await printLine(
        options.json ? JSON.stringify(count.value) : `Imported ${added} rows; ${alreadyThere} were there already.`,
      );
      return ok(0);
    });
  } catch (error) {
    if (error !== undefined && error === unreadable) return fail(`${unreadable.message} Nothing was imported.`);
    throw error;
  }
}

async function* startWith(first: string, rest: AsyncIterable<string>): AsyncGenerator<string, void> {
  yield first;
  yield* rest;
}
