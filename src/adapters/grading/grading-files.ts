import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readVectors, type WordVectors } from '#core/grading/word-vectors.ts';
import type { JudgeFiles } from '#inference/open-judge.ts';

/**
 * Reads what the second stage of the grader needs from the project's folder.
 * @throws when a file is missing or damaged
 */
export async function readGradingFiles(root: string): Promise<{ judge: JudgeFiles; vectors: WordVectors }> {
  const file = (name: string): string => join(root, 'assets', 'grading', name);
  const [model, pieces, vectors] = await Promise.all([
    readFile(file('judge.onnx')),
    readFile(file('word-pieces.txt'), 'utf8'),
    readFile(file('vectors.bin')),
  ]);
  return { judge: { model, pieces }, vectors: readVectors(vectors) };
}
