// Writes src/core/grading/opposites.ts from content/opposites.yml: the stems of terms that may not be swapped.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { readSentences } from '#core/text/words.ts';

const content = fileURLToPath(new URL('../../content/opposites.yml', import.meta.url));
const written = fileURLToPath(new URL('../../src/core/grading/opposites.ts', import.meta.url));

/** What opposites.ts must hold, given the content. */
export function oppositesSource(): string {
  const sets = parse(readFileSync(content, 'utf8')) as string[][];
  const stemOf = (term: string): string => readSentences(term)[0]?.words[0]?.stem ?? term;
  const found = new Map<string, Set<string>>();
  for (const set of sets) {
    const stems = set.map(stemOf);
    for (const stem of stems)
      for (const other of stems) if (other !== stem) found.set(stem, (found.get(stem) ?? new Set()).add(other));
  }
  const lines = [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([stem, others]) => `  ${JSON.stringify(stem)}: ${JSON.stringify([...others].sort())},`);
  return `/* Made by bench/grading/opposites.ts from content/opposites.yml: stems and the stems that say their opposite. */
export const opposites: Readonly<Record<string, readonly string[]>> = {
${lines.join('\n')}
};
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(written, oppositesSource());
