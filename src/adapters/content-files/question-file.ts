import { type Question, questionHeadSchema, questionSchema } from '#core/bank/question.ts';
import { err, ok, type Result } from '#core/result.ts';
import { describe } from './describe.ts';
import { readFrontMatter, section } from './front-matter.ts';

/**
 * Reads a question file: YAML front matter, then the sections "## Prompt" and "## Model answer".
 * @param id the file's name without its ending
 * @returns the question, or one sentence saying what is wrong with the file
 */
export function parseQuestionFile(id: string, text: string): Result<Question, string> {
  const front = readFrontMatter(text);
  if (!front.ok) return front;
  const read = questionHeadSchema.safeParse(front.value.head);
  if (!read.success) return err(describe(read.error));
  const question = questionSchema.safeParse({
    ...read.data,
    id,
    prompt: section(front.value.body, 'Prompt'),
    modelAnswer: section(front.value.body, 'Model answer'),
  });
  return question.success ? ok(question.data) : err(describe(question.error));
}
