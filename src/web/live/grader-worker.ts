/// <reference lib="webworker" />
// Grades while somebody types: by words at once, by meaning as soon as the judge has read what changed.
import runtimeAddress from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
import { gradeByMeaning, type Meaning } from '#core/grading/grade-by-meaning.ts';
import { grade } from '#core/grading/grade.ts';
import type { MeaningJudge } from '#core/grading/meaning-judge.ts';
import { type PreparedRubric, prepareRubric } from '#core/grading/prepare.ts';
import { readVectors } from '#core/grading/word-vectors.ts';
import { openJudge } from '#inference/open-judge.ts';
import modelAddress from '../../../assets/grading/judge.onnx?url';
import vectorsAddress from '../../../assets/grading/vectors.bin?url';
import piecesAddress from '../../../assets/grading/word-pieces.txt?url';
import { fetchAll } from './fetch-bytes.ts';
import type { FromWorker, ToWorker } from './messages.ts';

declare const self: DedicatedWorkerGlobalScope;

class Outdated extends Error {}

let rubric: PreparedRubric | undefined;
let latest = 0;
let loading: Promise<Meaning | null> | undefined;

function tell(message: FromWorker): void {
  self.postMessage(message);
}

async function load(): Promise<Meaning | null> {
  try {
    const files = await fetchAll([modelAddress, vectorsAddress, piecesAddress, runtimeAddress], (loaded, total) =>
      tell({ kind: 'progress', loaded, total }),
    );
    const [model, vectors, pieces, runtime] = files as [Uint8Array, Uint8Array, Uint8Array, Uint8Array];
    const judge = await openJudge({ model, pieces: new TextDecoder().decode(pieces), runtime });
    const meaning = { judge, vectors: readVectors(vectors) };
    tell({ kind: 'ready' });
    return meaning;
  } catch (error) {
    tell({ kind: 'unavailable', reason: error instanceof Error ? error.message : String(error) });
    return null;
  }
}

/** Lets newer words in before every pair, and stops for them. */
function interruptible(judge: MeaningJudge, revision: number): MeaningJudge {
  return {
    judge: async (context, claim, passage) => {
      await new Promise((resolve) => setTimeout(resolve, 0));
      if (revision !== latest) throw new Outdated();
      return judge.judge(context, claim, passage);
    },
  };
}

async function read(text: string, revision: number): Promise<void> {
  if (rubric === undefined) return;
  const prepared = rubric;
  tell({ kind: 'feedback', revision, feedback: grade(prepared, text, null) });
  loading ??= load();
  const meaning = await loading;
  if (meaning === null || revision !== latest) return;
  try {
    const judge = interruptible(meaning.judge, revision);
    tell({ kind: 'feedback', revision, feedback: await gradeByMeaning(prepared, text, null, { ...meaning, judge }) });
  } catch (error) {
    if (error instanceof Outdated) return;
    tell({ kind: 'unavailable', reason: error instanceof Error ? error.message : String(error) });
  }
}

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'rubric') {
    rubric = prepareRubric(data.rubric);
    return;
  }
  latest = data.revision;
  void read(data.text, data.revision);
});
