import { z } from 'zod';
import { err, ok, type Result } from '#core/result.ts';
import { definedIn, distinct, type ForeignProblem, levelOf } from './foreign-problem.ts';
import { topicOfProblem } from './topic-of-problem.ts';

/** Files of a folder of the Deep-ML kind: their text, null where there is none. Those of a variant take the rest from the folder above. */
export type DeepMlFiles = {
  /** The folder's name, and the variant's where it is one: pytorch, tinygrad. */
  readonly name: string;
  readonly variant: string | null;
  readonly meta: string | null;
  readonly description: string | null;
  readonly learn: string | null;
  readonly example: string | null;
  readonly starter: string | null;
  readonly solution: string | null;
  readonly tests: string | null;
};

const metaSchema = z.looseObject({
  title: z.string().trim().min(1).optional(),
  category: z.string().optional(),
  difficulty: z.string().optional(),
});
const exampleSchema = z.object({
  input: z.string(),
  output: z.string(),
  reasoning: z.string().default(''),
});
const testsSchema = z
  .array(
    z.object({
      test: z.string().min(1),
      expected_output: z.union([z.string(), z.number()]).transform(String),
    }),
  )
  .min(1);
const variantWords: Readonly<Record<string, string>> = { pytorch: 'PyTorch', tinygrad: 'tinygrad' };

/** Reads a folder of the Deep-ML kind. @returns the problem, or what is wrong with it, as the end of a sentence */
export function readDeepMl(files: DeepMlFiles): Result<ForeignProblem, string> {
  const { name, variant, solution, starter } = files;
  if (files.tests === null) return err('it has no tests.json');
  if (solution === null) return err('it has no solution.py to check the tests with');
  const tests = readJson(files.tests, testsSchema);
  if (tests === null) return err('its tests.json is not a list of tests, each with “test” and “expected_output”');
  const meta = files.meta === null ? {} : readJson(files.meta, metaSchema);
  if (meta === null) return err('its meta.json is not what it should be: JSON with a title');

  const code = tests.map(({ test }) => test).join('\n');
  const entry = entryOf(solution, starter, code);
  if (entry === null) return err('its tests call nothing that solution.py defines');
  const plain = meta.title ?? name.replace(/^\d+[_-]/, '').replace(/[-_]+/g, ' ');
  const own = variant === null ? undefined : meta[`${variant}_difficulty`];
  const names = distinct(tests.map(({ test }, i) => (/^print\(.{1,70}\)$/.test(test.trim()) ? test : `test ${i + 1}`)));
  return ok({
    title: variant === null ? plain : `${plain} (${variantWords[variant] ?? variant})`,
    level: levelOf(own ?? meta.difficulty),
    topic: topicOfProblem(plain, meta.category ?? ''),
    statement: statementOf(files, entry),
    modelAnswer: files.learn ?? '',
    hints: [],
    entry,
    starter: starter?.trim() === '' ? null : starter,
    solution,
    tests: tests.map(({ test, expected_output }, i) => ({
      name: names[i] ?? `test ${i + 1}`,
      code: test,
      prints: expected_output,
    })),
  });
}

function statementOf({ description, example }: DeepMlFiles, entry: string): string {
  const asked = description === null || description.trim() === '' ? `Write \`${entry}\`.` : description.trim();
  const shown = example === null ? null : readJson(example, exampleSchema);
  if (shown === null) return asked;
  const { input, output, reasoning } = shown;
  return `${asked}\n\n**Example**\n\n${block(`Input: ${input}\nOutput: ${output}`)}\n\n${reasoning}`;
}

/** Text as it is, whatever is in it. */
function block(text: string): string {
  return text.replace(/^/gm, '    ');
}

/** The last function or class the tests use, of those a candidate is given. */
function entryOf(solution: string, starter: string | null, code: string): string | null {
  const used = definedIn(solution).filter((name) => new RegExp(`(?<![\\w.])${name}(?!\\w)`).test(code));
  const given = new Set(definedIn(starter ?? ''));
  return used.findLast((name) => given.has(name)) ?? used.at(-1) ?? null;
}

function readJson<T>(text: string, schema: z.ZodType<T>): T | null {
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
