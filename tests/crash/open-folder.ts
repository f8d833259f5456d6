// A data folder opened as the program opens it, for tests.
import { randomUUID } from 'node:crypto';
import { type Data, type DataFault, openData } from '#cli/data.ts';
import { wordsAlone } from '#app/words-alone.ts';
import type { Bank } from '#core/bank/bank.ts';
import type { Result } from '#core/result.ts';

const noBank: Bank = {
  areas: [],
  topics: [],
  skills: { families: [], skills: [] },
  reasoning: { prompt: '', points: [] },
  tracks: [],
  questions: [],
  problems: [],
  schemas: [],
};

/** Opens a folder with the real clock and an empty bank. */
export function tryFolder(folder: string): Promise<Result<Data, DataFault>> {
  return openData({ folder, now: Date.now, newId: randomUUID, bank: noBank, grader: wordsAlone });
}

/** The same, for a folder that must open. */
export async function openFolder(folder: string): Promise<Data> {
  const opened = await tryFolder(folder);
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
}

/** All lines of an export. */
export async function linesOf(data: Data): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of data.archive.exportLines()) lines.push(line);
  return lines;
}
