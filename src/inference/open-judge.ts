import * as ort from 'onnxruntime-web/wasm';
import type { MeaningJudge } from '#core/grading/meaning-judge.ts';
import { readWordPieces } from '#core/grading/word-pieces.ts';

/** The files of the judge, as bytes: where they come from is the caller's business. */
export type JudgeFiles = {
  /** assets/grading/judge.onnx */
  readonly model: Uint8Array;
  /** assets/grading/word-pieces.txt */
  readonly pieces: string;
  /** The runtime itself (onnxruntime-web's WebAssembly), where it cannot find the file beside its own code. */
  readonly runtime?: Uint8Array;
};

/** Pairs asked for again are not read twice: while somebody types, most of an answer stays the same. */
const REMEMBERED = 2000;

/**
 * Loads the judge: the same WebAssembly on one thread in a browser's worker and in Node, one pair at a time, so that the
 * chances of a pair never depend on where it is read or on what else is.
 * @throws when the files are not a judge
 */
export async function openJudge({ model, pieces, runtime }: JudgeFiles): Promise<MeaningJudge> {
  const wordPieces = readWordPieces(pieces);
  ort.env.wasm.numThreads = 1;
  ort.env.logLevel = 'error';
  if (runtime !== undefined) ort.env.wasm.wasmBinary = runtime;
  const session = await ort.InferenceSession.create(model, {
    executionProviders: ['wasm'],
    graphOptimizationLevel: 'all',
    // An arena would keep the largest answer's memory for good.
    enableCpuMemArena: false,
  });
  // The runtime has compiled itself: its bytes are no longer needed.
  delete ort.env.wasm.wasmBinary;
  const known = new Map<string, Awaited<ReturnType<MeaningJudge['judge']>>>();
  // The runtime takes one call at a time.
  let last: Promise<unknown> = Promise.resolve();

  const read = async (context: string, claim: string, passage: string) => {
    const { ids, kinds } = wordPieces.encodePair(context, claim, passage);
    const shape = [1, ids.length];
    const outputs = await session.run({
      ids: new ort.Tensor('int32', ids, shape),
      kinds: new ort.Tensor('int32', kinds, shape),
    });
    const [covered = 0, partly = 0, contradicted = 0, unrelated = 0] = (outputs['chances']?.data ?? []) as Float32Array;
    return { covered, partly, contradicted, unrelated };
  };
  return {
    judge: async (context, claim, passage) => {
      const key = `${context}\n${claim}\n${passage}`;
      const before = known.get(key);
      if (before !== undefined) return before;
      const turn = last.then(() => read(context, claim, passage));
      last = turn.catch(() => undefined);
      const chances = await turn;
      if (known.size >= REMEMBERED) known.delete(known.keys().next().value ?? '');
      known.set(key, chances);
      return chances;
    },
  };
}
