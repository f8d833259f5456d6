// Writes src/core/grading/opposites.ts from content/opposites.yml: the stems of terms that may not be swapped.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { readSentences } from '#core/text/words.ts';

const content = fileURLToPath(new URL('../../content/opposites.yml', import.meta.url));
const written = fileURLToPath(new URL('../../src/core/grading/opposites.ts', import.meta.url));

/** What opposites.ts must hold, given the content: stems, each with the stems that say its opposite. Throws for a function word. */
export function readOpposites(): Record<string, string[]> {
  const found = new Map<string, Set<string>>();
  for (const set of parse(readFileSync(content, 'utf8')) as string[][]) {
    const stems = set.map((term) => {
      const word = readSentences(term)[0]?.words[0];
      if (word === undefined || word.stop) throw new Error(`opposites.yml: the grader passes over '${term}'`);
      return word.stem;
    });
    for (const stem of stems)
      for (const other of stems) if (other !== stem) found.set(stem, (found.get(stem) ?? new Set()).add(other));
  }
  return Object.fromEntries([...found].map(([stem, others]) => [stem, [...others]]));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const lines = Object.entries(readOpposites())
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([stem, others]) => `  ${JSON.stringify(stem)}: ${JSON.stringify(others)},`);
  writeFileSync(
    written,
    `/* Made by bench/grading/opposites.ts from content/opposites.yml: stems and the stems that say their opposite. */
export const opposites: Readonly<Record<string, readonly string[]>> = {
${lines.join('\n')}
};
`,
  );
}
