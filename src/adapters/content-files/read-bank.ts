import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import {
  type Bank,
  asTrackId,
  reasoningFileSchema,
  skillsFileSchema,
  topicsFileSchema,
  trackFileSchema,
} from '#core/bank/bank.ts';
import { questionOf } from '#core/bank/problem-question.ts';
import type { Problem } from '#core/bank/problem.ts';
import { type Question, slugSchema } from '#core/bank/question.ts';
import { problemKinds, trackIds } from '#core/bank/vocabulary.ts';
import type { Exception } from '#core/bank/rules/rule.ts';
import { type Result, err, ok } from '#core/result.ts';
import { describe } from './describe.ts';
import { readProblem, readSchemas } from './problem-folder.ts';
import { parseQuestionFile } from './question-file.ts';

/** A content file that cannot be read: which one, and why. */
export type ContentFault = { readonly file: string; readonly message: string };

/** What the content folder holds, with the faults of the files that could not be read. */
export type ContentRead = {
  readonly bank: Bank;
  readonly exceptions: readonly Exception[];
  readonly faults: readonly ContentFault[];
};

/**
 * Reads a content folder from disk.
 * @param folder path of content/
 * @returns the bank made of the files that are well formed; faults name the others. Throws when the folder is not there.
 */
export function readBank(folder: string): ContentRead {
  const faults: ContentFault[] = [];
  const yaml = <T>(file: string, schema: z.ZodType<T>): T | undefined => {
    const read = parseYaml(readFileSync(join(folder, file), 'utf8'), schema);
    if (read.ok) return read.value;
    faults.push({ file, message: read.error });
    return undefined;
  };

  const topics = yaml('topics.yml', topicsFileSchema);
  const skills = yaml('skills.yml', skillsFileSchema);
  const reasoning = yaml('reasoning.yml', reasoningFileSchema);
  const tracks = list(folder, 'tracks', '.yml').flatMap((file) => {
    const id = asTrackId(file.slice('tracks/'.length, -'.yml'.length));
    if (id === undefined) {
      faults.push({ file, message: 'is not one of the known tracks' });
      return [];
    }
    const track = yaml(file, trackFileSchema);
    return track === undefined ? [] : [{ ...track, id }];
  });
  const questions: Question[] = [];
  for (const file of list(folder, 'concepts', '.md')) {
    const id = slugSchema.safeParse(file.slice('concepts/'.length, -'.md'.length));
    const read = id.success
      ? parseQuestionFile(id.data, readFileSync(join(folder, file), 'utf8'))
      : err('the file name must be lower-case words joined by hyphens');
    if (read.ok) questions.push(read.value);
    else faults.push({ file, message: read.error });
  }
  const problems: Problem[] = [];
  for (const file of problemKinds.flatMap((kind) => list(folder, kind, ''))) {
    const id = slugSchema.safeParse(file.slice(file.indexOf('/') + 1));
    const read = id.success
      ? readProblem(join(folder, file), id.data)
      : err('the name of the folder must be lower-case words joined by hyphens');
    if (read.ok) problems.push(read.value);
    else faults.push({ file, message: read.error });
  }
  const exceptions = (parse(readFileSync(join(folder, 'exceptions.yml'), 'utf8')) ?? []) as Exception[];

  return {
    bank: {
      areas: topics?.areas ?? [],
      topics: topics?.topics ?? [],
      skills: skills ?? { families: [], skills: [] },
      reasoning: reasoning ?? { prompt: '', points: [] },
      tracks: tracks.toSorted((a, b) => trackIds.indexOf(a.id) - trackIds.indexOf(b.id)),
      questions: [...questions, ...problems.map(questionOf)],
      problems,
      schemas: readSchemas(join(folder, 'schemas')),
    },
    exceptions,
    faults,
  };
}

function list(folder: string, below: string, ending: string): string[] {
  if (!existsSync(join(folder, below))) return [];
  return readdirSync(join(folder, below))
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => `${below}/${name}`);
}

function parseYaml<T>(text: string, schema: z.ZodType<T>): Result<T, string> {
  try {
    const read = schema.safeParse(parse(text));
    return read.success ? ok(read.data) : err(describe(read.error));
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error));
  }
}
