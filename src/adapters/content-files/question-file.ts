import { parse } from 'yaml';
import { type Question, questionHeadSchema, questionSchema } from '#core/bank/question.ts';
import { type Result, err, ok } from '#core/result.ts';
import { describe } from './describe.ts';

const frontMatter = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/;

/**
 * Reads a question file: YAML front matter, then the sections "## Prompt" and "## Model answer".
 * @param id the file's name without its ending
 * @returns the question, or one sentence saying what is wrong with the file
 */
export function parseQuestionFile(id: string, text: string): Result<Question, string> {
  const match = frontMatter.exec(text.replace(/^\uFEFF/, ''));
  if (match === null) return err('must start with front matter between two lines of ---');
  let head: unknown;
  try {
    head = parse(match[1] ?? '');
  } catch (error) {
    return err(`front matter: ${error instanceof Error ? error.message : String(error)}`);
  }
  const read = questionHeadSchema.safeParse(head);
  if (!read.success) return err(describe(read.error));
  const body = match[2] ?? '';
  const question = questionSchema.safeParse({
    ...read.data,
    id,
    prompt: section(body, 'Prompt'),
    modelAnswer: section(body, 'Model answer'),
  });
  return question.success ? ok(question.data) : err(describe(question.error));
}

function section(body: string, title: string): string {
  const parts = body.split(/^## +/m);
  const found = parts.find((part) => part.startsWith(`${title}\n`) || part.startsWith(`${title}\r\n`));
  return found === undefined ? '' : found.slice(title.length).trim();
}
