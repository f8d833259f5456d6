/** A question as an import file gives it. */
export type ImportedQuestion = {
  readonly prompt: string;
  readonly modelAnswer: string;
  /** What a good answer says, one per bullet of the answer. */
  readonly points: readonly string[];
};

/** What was read, and the lines (from 1) that could not be, with why. */
export type ImportRead = {
  readonly questions: readonly ImportedQuestion[];
  readonly faults: readonly { readonly line: number; readonly message: string }[];
};

const bullet = /^\s*(?:[-*+•]|\d+[.)])\s(.*)$/;
const MOST_POINTS = 8;
/** The longest a rubric point may be. */
const LONGEST_POINT = 400;

/** Splits an answer into its text and its bullets, which become rubric points. */
export function toImported(prompt: string, answer: string): ImportedQuestion {
  const points = answer.split('\n').flatMap((line) => bullet.exec(line)?.[1] ?? []);
  return { prompt: prompt.trim(), modelAnswer: answer.trim(), points: toPoints(points) };
}

/** The texts that can be rubric points: not empty, not too long, and no more than a question has. */
export function toPoints(texts: readonly string[]): string[] {
  return texts
    .map((text) => text.trim())
    .filter((text) => text !== '' && text.length <= LONGEST_POINT)
    .slice(0, MOST_POINTS);
}
