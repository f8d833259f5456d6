import type { Sentence } from '#core/text/words.ts';
import { type Match, matchOf, type Phrase, strengthOf } from './match.ts';

/** What the learned combination sees of one rubric point in one answer; all between 0 and 1, in the order of the weights. */
export const pointFeatureNames = [
  'recall',
  'recallSquared',
  'order',
  'precision',
  'threeBest',
  'vocabulary',
  'anywhere',
  'hits',
  'denial',
  'denialLead',
  'reversed',
  'opposed',
  'swapped',
  'functionWords',
  'topic',
  'topicTimesAnywhere',
  'proseTimesAnywhere',
] as const;

/** The same for one false claim. */
export const claimFeatureNames = [
  'recall',
  'recallSquared',
  'order',
  'precision',
  'threeBest',
  'hits',
  'truth',
  'lead',
  'leadHere',
  'truthLeadsHere',
  'reversed',
  'opposed',
  'swapped',
  'functionWords',
] as const;

export type PointEvidence = { readonly features: readonly number[]; readonly best: Match | undefined };
export type ClaimEvidence = { readonly features: readonly number[]; readonly best: Match | undefined };

/** What of an answer as a whole matters to every point: prose has function words, a list of keywords has none. */
export type AnswerTraits = {
  readonly functionWords: number;
  /** The share of the answer's content words that the rubric or the question uses: little in an answer to another question. */
  readonly topic: number;
};

const USUAL_FUNCTION_SHARE = 0.5;
const MANY_HITS = 6;
const TOP = 3;
/** The strongest a match can be (strengthOf). */
const STRONGEST = 1.7;

/**
 * Traits of an answer, each 0 to 1.
 * @param worth the stems of the question and its rubric, with what each is worth
 */
export function traitsOf(sentences: readonly Sentence[], worth: ReadonlyMap<string, number>): AnswerTraits {
  let words = 0;
  let functionWords = 0;
  let topic = 0;
  for (const word of sentences.flatMap((sentence) => sentence.words)) {
    words += 1;
    if (word.stop) functionWords += 1;
    else topic += worth.get(word.stem) ?? 0;
  }
  return {
    functionWords: words === 0 ? 0 : Math.min(1, functionWords / words / USUAL_FUNCTION_SHARE),
    topic: words === functionWords ? 0 : topic / (words - functionWords),
  };
}

function meanOfTop(matches: readonly Match[]): number {
  const top = matches.slice(0, TOP);
  return top.length === 0 ? 0 : top.reduce((sum, match) => sum + strengthOf(match), 0) / top.length / STRONGEST;
}

/** How well the phrasings fit: what points and false claims are measured by alike, in the order of both name lists. */
function fitOf(matches: readonly Match[]): number[] {
  const best = matches[0];
  const recall = best?.recall ?? 0;
  return [recall, recall ** 2, best?.order ?? 0, best?.precision ?? 0, meanOfTop(matches)];
}

/** The share of everything the phrasings say, by value and by how many of them say it, that a set of stems holds. */
function vocabularyShare(phrases: readonly Phrase[], holds: (stem: string) => boolean): number {
  let all = 0;
  let held = 0;
  for (const phrase of phrases) {
    for (const { stem, value } of phrase.stems) {
      all += value;
      if (holds(stem)) held += value;
    }
  }
  return all === 0 ? 0 : held / all;
}

/**
 * Measures a rubric point against an answer.
 * @param matches the point's phrasings against the answer, the strongest first
 * @param denials the same for the false claims that deny the point
 * @param answerStems all content stems of the answer
 */
export function measurePoint(
  phrases: readonly Phrase[],
  matches: readonly Match[],
  denials: readonly Match[],
  answerStems: ReadonlySet<string>,
  traits: AnswerTraits,
): PointEvidence {
  const best = matches[0];
  const here = best?.window;
  const strength = strongest(matches);
  const denial = strongest(denials);
  const anywhere = vocabularyShare(phrases, (stem) => answerStems.has(stem));
  return {
    best,
    features: [
      ...fitOf(matches),
      here === undefined ? 0 : vocabularyShare(phrases, (stem) => here.stems.has(stem)),
      anywhere,
      Math.min(1, (best?.hits ?? 0) / MANY_HITS),
      denial / STRONGEST,
      Math.max(0, denial - strength) / STRONGEST,
      best?.reversed ?? 0,
      best?.opposed ?? 0,
      best?.swapped ?? 0,
      traits.functionWords,
      traits.topic,
      traits.topic * anywhere,
      traits.functionWords * anywhere,
    ],
  };
}

/**
 * Measures a false claim against an answer.
 * @param matches the claim's phrasings against the answer, the strongest first
 * @param truth the same for the point the claim denies, or for all points when it denies none
 * @param truths phrasings of all points: what else the same words may be saying
 */
export function measureClaim(
  matches: readonly Match[],
  truth: readonly Match[],
  truths: readonly Phrase[],
  traits: AnswerTraits,
): ClaimEvidence {
  const best = matches[0];
  const strength = strongest(matches);
  let truthHere = 0;
  if (best !== undefined)
    for (const phrase of truths) truthHere = Math.max(truthHere, strengthOf(matchOf(phrase, best.window)));
  return {
    best,
    features: [
      ...fitOf(matches),
      Math.min(1, (best?.hits ?? 0) / MANY_HITS),
      strongest(truth) / STRONGEST,
      (strength - strongest(truth)) / STRONGEST,
      (strength - truthHere) / STRONGEST,
      Math.max(0, truthHere - strength) / STRONGEST,
      best?.reversed ?? 0,
      best?.opposed ?? 0,
      best?.swapped ?? 0,
      traits.functionWords,
    ],
  };
}

function strongest(matches: readonly Match[]): number {
  return Math.max(0, ...matches.map(strengthOf));
}

/** The logistic combination: bias first, then a weight for each feature. */
export function probability(weights: readonly number[], features: readonly number[]): number {
  const sum = features.reduce((total, feature, i) => total + feature * (weights[i + 1] ?? 0), weights[0] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}
