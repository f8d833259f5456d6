import type { FalseClaim, RubricPoint } from '#core/bank/question.ts';
import { readSentences } from '#core/text/words.ts';
import type { Feedback, Grader, Verdict } from './feedback.ts';
import { bestMatch, type Match, type Phrase, readPhrase, readWindows, stemsOf } from './match.ts';

/** What a grader needs to know of a question: also served by a probe (one point) and by the reasoning rubric. */
export type Rubric = {
  readonly prompt: string;
  readonly minutes: number;
  readonly points: readonly RubricPoint[];
  readonly falseClaims: readonly FalseClaim[];
};

export const ruleGrader: Grader = { kind: 'rule', name: 'word-recall', version: '0.1' };

/** Word recall from which a point counts as covered or as partly covered. */
const COVERED = 0.6;
const PARTIAL = 0.42;
/** A false claim must be told apart from the truth it resembles, so it needs more. */
const CLAIMED = 0.72;
const MISCONCEPTION_COST = 0.08;
/** An answer that adds fewer words than this to the question's own says nothing that can be graded. */
const FEWEST_NEW_STEMS = 3;
const VERDICT_VALUE: Readonly<Record<Verdict, number>> = { covered: 1, partial: 0.5, missing: 0, contradicted: 0 };
/** Words a minute when speaking with pauses to think; the target length is half to one and a quarter of the time. */
const WORDS_A_MINUTE = 60;

type PreparedRubric = {
  readonly rubric: Rubric;
  readonly questionStems: ReadonlySet<string>;
  readonly points: readonly (readonly Phrase[])[];
  readonly falseClaims: readonly (readonly Phrase[])[];
};

/** What was prepared, for as long as the rubric itself is kept: the bank's questions live as long as the program. */
const known = new WeakMap<Rubric, PreparedRubric>();

/** Reads a rubric's phrasings, once per rubric. */
export function prepareRubric(rubric: Rubric): PreparedRubric {
  const prepared = known.get(rubric) ?? readRubric(rubric);
  known.set(rubric, prepared);
  return prepared;
}

function readRubric(rubric: Rubric): PreparedRubric {
  const questionStems = stemsOf(rubric.prompt);
  const read = (texts: readonly string[]): Phrase[] => texts.map((text) => readPhrase(text, questionStems));
  return {
    rubric,
    questionStems,
    points: rubric.points.map((point) => read([point.says, ...point.phrasings])),
    falseClaims: rubric.falseClaims.map((claim) => read([claim.says, ...claim.phrasings])),
  };
}

/**
 * Grades an answer by how much of each rubric point's wording it holds.
 * @param answer plain text as the candidate typed it; evidence offsets point into it
 * @param seconds time taken, or null when nobody measured it
 * @returns the same feedback for the same input, always; the score is a weighted share of points, 0 to 1
 */
export function grade(prepared: PreparedRubric, answer: string, seconds: number | null): Feedback {
  const { rubric, questionStems } = prepared;
  const sentences = readSentences(answer);
  const words = sentences.reduce((sum, sentence) => sum + sentence.words.length, 0);
  const newStems = new Set(
    sentences.flatMap((s) => s.words.filter((w) => !w.stop && !questionStems.has(w.stem)).map((w) => w.stem)),
  );
  const windows = newStems.size < FEWEST_NEW_STEMS ? [] : readWindows(sentences);

  const matches = prepared.points.map((phrases) => bestMatch(phrases, windows));
  const claims = rubric.falseClaims.map((claim, i) => {
    const match = bestMatch(prepared.falseClaims[i] ?? [], windows);
    return match !== undefined && isClaimed(match, matches) ? { claim, match } : undefined;
  });
  const said = claims.filter((claim) => claim !== undefined);

  const points = rubric.points.map((point, i) => {
    const match = matches[i];
    const denial = said.find((found) => found.claim.contradicts === point.id);
    if (denial !== undefined)
      return { id: point.id, verdict: 'contradicted' as const, evidence: [spanOf(denial.match)] };
    const verdict = match === undefined ? 'missing' : verdictOf(match);
    return { id: point.id, verdict, evidence: match === undefined || verdict === 'missing' ? [] : [spanOf(match)] };
  });

  return {
    grader: ruleGrader,
    score: scoreOf(rubric, points, said.length),
    points,
    misconceptions: said.map(({ claim, match }) => ({ id: claim.id, evidence: [spanOf(match)] })),
    delivery: { words, seconds, target: targetWords(rubric.minutes) },
    next: nextProbe(rubric, points),
  };
}

/**
 * The score of a set of verdicts: the weighted share of points, less a little for each misconception, rounded to 0.001.
 * @returns null for a rubric without points: there is nothing to assess by
 */
export function scoreOf(
  rubric: Pick<Rubric, 'points'>,
  points: Feedback['points'],
  misconceptions: number,
): number | null {
  const total = rubric.points.reduce((sum, point) => sum + point.weight, 0);
  if (total === 0) return null;
  const verdicts = new Map(points.map((point) => [point.id, point.verdict]));
  const earned = rubric.points.reduce(
    (sum, point) => sum + point.weight * VERDICT_VALUE[verdicts.get(point.id) ?? 'missing'],
    0,
  );
  const score = Math.max(0, Math.min(1, earned / total - MISCONCEPTION_COST * misconceptions));
  return Math.round(score * 1000) / 1000;
}

/** The length, in words, that fits an answer of so many minutes. */
export function targetWords(minutes: number): { min: number; max: number } {
  const words = minutes * WORDS_A_MINUTE;
  return { min: Math.round(words * 0.5), max: Math.round(words * 1.25) };
}

function verdictOf(match: Match): Verdict {
  if (match.recall >= COVERED && match.hits >= 2) return 'covered';
  return match.recall >= PARTIAL && match.hits >= 1 ? 'partial' : 'missing';
}

/** A false claim was made when its wording fits its window better than any true point's wording fits the same words. */
function isClaimed(match: Match, points: readonly (Match | undefined)[]): boolean {
  if (match.recall < CLAIMED || match.hits < 2) return false;
  return points.every((point) => {
    if (point === undefined) return true;
    const overlaps = point.window.start < match.window.end && match.window.start < point.window.end;
    return !overlaps || match.recall > point.recall;
  });
}

function spanOf(match: Match): { start: number; end: number } {
  return { start: match.shortest.start, end: match.shortest.end };
}

/** Contradicted before missing before partial, the heaviest first: where an interviewer would push. */
function nextProbe(rubric: Rubric, points: Feedback['points']): Feedback['next'] {
  const urgency: Readonly<Record<Verdict, number>> = { contradicted: 3, missing: 2, partial: 1, covered: 0 };
  let best: { point: RubricPoint; rank: number } | undefined;
  rubric.points.forEach((point, i) => {
    const verdict = points[i]?.verdict ?? 'missing';
    const rank = urgency[verdict] * 10 + point.weight;
    if (verdict !== 'covered' && (best === undefined || rank > best.rank)) best = { point, rank };
  });
  return best === undefined ? null : { point: best.point.id, probe: best.point.probe };
}
