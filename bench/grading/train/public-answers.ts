import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** An answer of a public data set: what was asked, references, and what people said of the answer. */
export type PublicAnswer = {
  readonly set: 'mohler' | 'scientsbank' | 'beetle' | 'saf';
  readonly question: string;
  readonly id: string;
  readonly prompt: string;
  readonly references: readonly string[];
  readonly answer: string;
  /** How likely each verdict is: covered, partly, contradicted, unrelated. */
  readonly target: readonly [number, number, number, number];
  /** Zero when the target only marks which verdicts are possible. */
  readonly exact: 0 | 1;
  /** 0 to 1, where people gave a score. */
  readonly score: number | null;
  /** Correct or not, where people gave classes. */
  readonly correct: boolean | null;
};

type Line = {
  question_id: string;
  question: string;
  reference?: string;
  references?: string[];
  answer: string;
  score?: number;
  label2?: string;
  label3?: string;
  label5?: string | null;
};

const byClass: Readonly<Record<string, PublicAnswer['target']>> = {
  correct: [1, 0, 0, 0],
  partially_correct_incomplete: [0, 1, 0, 0],
  contradictory: [0, 0, 1, 0],
  irrelevant: [0, 0, 0, 1],
  non_domain: [0, 0, 0, 1],
};

/** Between nothing, half and everything: a score as a mixture of verdicts. */
function byScore(score: number): PublicAnswer['target'] {
  return score >= 0.5 ? [2 * score - 1, 2 - 2 * score, 0, 0] : [0, 2 * score, 0, 1 - 2 * score];
}

/** Answers people left empty: whoever scores these right has learned their length. */
export function isBlank(answer: string): boolean {
  return (
    answer.trim().length < 2 ||
    /^((no|empty|blank) (submission|answer|response)|n\/?a|i don'?t know)\.?$/i.test(answer.trim())
  );
}

/**
 * Reads the public sets under a folder: mohler/dev.jsonl, scientsbank/train.jsonl, beetle/train.jsonl, saf/train.jsonl, as far as
 * they are there. Blank answers are left out.
 */
export function readPublicAnswers(folder: string): PublicAnswer[] {
  const files = { mohler: 'dev', scientsbank: 'train', beetle: 'train', saf: 'train' } as const;
  return (['mohler', 'scientsbank', 'beetle', 'saf'] as const).flatMap((set) => {
    const file = join(folder, set, `${files[set]}.jsonl`);
    if (!existsSync(file)) return [];
    const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
    return lines.flatMap((text, i) => {
      const line = JSON.parse(text) as Line;
      if (isBlank(line.answer)) return [];
      const score = line.score === undefined ? null : line.score / (set === 'mohler' ? 5 : 1);
      const label = line.label5 ?? line.label3;
      const known = label === undefined ? undefined : byClass[label];
      return [
        {
          set,
          question: line.question_id,
          id: `${set}/${i}`,
          prompt: line.question,
          references: line.references ?? [line.reference ?? ''],
          answer: line.answer,
          target: score === null ? (known ?? ([0, 1, 0, 1] as const)) : byScore(score),
          exact: score === null && known === undefined ? 0 : 1,
          score,
          correct: line.label2 === undefined ? null : line.label2 === 'correct',
        } as const,
      ];
    });
  });
}
