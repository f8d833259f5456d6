import type { ImportedQuestion } from '#core/bank/import/imported.ts';
import { readImport } from '#core/bank/import/read-import.ts';
import { questionSchema } from '#core/bank/question.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { AppError } from './errors.ts';
import { toQuestion } from './own-questions.ts';
import type { Owner, Ports } from './ports.ts';

export type ImportFile = { readonly fileName: string; readonly text: string };

/** More than this in one file is a mistake, or somebody else's deck. */
const MOST_QUESTIONS = 2_000;
const MINUTES = 3;

/** What an import would add, without adding it: a question asked in the same words before is marked as a duplicate. */
export async function previewImport(
  ports: Pick<Ports, 'store' | 'bank'>,
  owner: Owner,
  file: ImportFile,
): Promise<
  Result<
    {
      questions: (ImportedQuestion & { duplicate: boolean })[];
      faults: readonly { readonly line: number; readonly message: string }[];
    },
    AppError
  >
> {
  const { questions, faults } = readImport(file.fileName, file.text);
  if (questions.length > MOST_QUESTIONS) {
    return err({
      code: 'invalid',
      message: `The file holds ${questions.length} questions; ${MOST_QUESTIONS} at a time is the most.`,
    });
  }
  const seen = new Set([
    ...ports.bank.questions.map((question) => normal(question.prompt)),
    ...(await ports.store.listOwnQuestions(owner))
      .filter((entry) => entry.deletedAt === null)
      .map((entry) => normal(entry.question.prompt)),
  ]);
  const marked = questions.map((question) => {
    const key = normal(question.prompt);
    const duplicate = seen.has(key);
    seen.add(key);
    return { ...question, duplicate };
  });
  return ok({ questions: marked, faults });
}

/** Adds the questions of a file that are not there yet, all in one write. */
export async function importQuestions(
  ports: Pick<Ports, 'store' | 'bank' | 'now' | 'newId'>,
  owner: Owner,
  file: ImportFile & { readonly topic: string },
): Promise<Result<{ added: number; skipped: number }, AppError>> {
  const preview = await previewImport(ports, owner, file);
  if (!preview.ok) return preview;
  const at = ports.now();
  const added = [];
  for (const imported of preview.value.questions) {
    if (imported.duplicate) continue;
    const points = imported.points.map((says) => ({ says, weight: 1, phrasings: [] }));
    const made = toQuestion(ports, `own-${ports.newId()}`, {
      ...imported,
      topic: file.topic,
      level: 'core',
      minutes: MINUTES,
      points,
    });
    if (!made.ok) return made;
    const question = questionSchema.safeParse(made.value);
    if (question.success) added.push({ question: question.data, createdAt: at, updatedAt: at, deletedAt: null });
  }
  await ports.store.writeOwnQuestions(owner, added);
  return ok({ added: added.length, skipped: preview.value.questions.length - added.length });
}

function normal(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
