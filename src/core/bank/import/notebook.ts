import { z } from 'zod';
import { definedIn } from './foreign-problem.ts';

const text = z.union([z.string(), z.array(z.string()).transform((lines) => lines.join(''))]);
const notebookSchema = z.object({ cells: z.array(z.object({ cell_type: z.string(), source: text })) });

/** A Jupyter notebook that asks for a task to be checked. */
export type Notebook = {
  readonly task: string;
  /** The words before the first code. */
  readonly words: string;
  readonly code: readonly string[];
};

/** Reads a notebook. @returns null when it is none, or checks no task */
export function readNotebook(json: string): Notebook | null {
  let read: z.infer<typeof notebookSchema> | undefined;
  try {
    read = notebookSchema.safeParse(JSON.parse(json)).data;
  } catch {
    return null;
  }
  if (read === undefined) return null;
  const code = read.cells.filter(({ cell_type }) => cell_type === 'code').map(({ source }) => source);
  const task = code.map((cell) => /^\s*check\(\s*["']([\w-]{1,80})["']/m.exec(cell)?.[1]).find(Boolean);
  if (task === undefined) return null;
  const from = read.cells.findIndex(({ cell_type }) => cell_type === 'code');
  const words = read.cells.slice(0, from).filter(({ cell_type }) => cell_type === 'markdown');
  return { task, words: wordsOf(words.map(({ source }) => source).join('\n\n')), code };
}

/** The code up to and with the cell that defines this name; null when none does. What installs things is left out. */
export function codeDefining(notebook: Notebook, name: string): string | null {
  const at = notebook.code.findIndex((cell) => definedIn(cell).includes(name));
  if (at === -1) return null;
  const cells = notebook.code.slice(0, at + 1).filter((cell) => !/google\.colab|^[ \t]*[!%]/m.test(cell));
  return `${cells.map((cell) => cell.trim()).join('\n\n')}\n`;
}

/** Without badges and the title, which stands above it anyway. */
function wordsOf(markdown: string): string {
  return markdown
    .split('\n')
    .filter((line) => !/^\s*\[?!\[/.test(line) && !line.startsWith('# '))
    .join('\n')
    .trim();
}
