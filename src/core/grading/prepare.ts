import type { FalseClaim, RubricPoint } from '#core/bank/question.ts';
import { readSentences, type Sentence } from '#core/text/words.ts';
import { stemValues } from './stem-values.ts';
import { type ClaimEvidence, measureClaim, measurePoint, type PointEvidence, traitsOf } from './features.ts';
import { bestMatches, isVerbatim, type Phrase, readPhrase, readWindows, stemsOf } from './match.ts';

/** What a grader needs to know of a question: also served by a probe (one point) and by the reasoning rubric. */
export type Rubric = {
  readonly prompt: string;
  /** What it is about, in a few words. */
  readonly title: string;
  readonly minutes: number;
  readonly points: readonly RubricPoint[];
  readonly falseClaims: readonly FalseClaim[];
  /** Set where whoever asked has no technical background: then terms must be explained. */
  readonly listener?: 'non-technical' | undefined;
};

/** A rubric with its phrasings read. */
export type PreparedRubric = {
  readonly rubric: Rubric;
  readonly questionStems: ReadonlySet<string>;
  readonly points: readonly (readonly Phrase[])[];
  readonly falseClaims: readonly (readonly Phrase[])[];
  /** Every stem of the question and its rubric, with what it is worth. */
  readonly worth: ReadonlyMap<string, number>;
};

/** An answer measured against a rubric, before anything is decided. */
export type Measured = {
  readonly sentences: readonly Sentence[];
  /** Too few words of the candidate's own to say anything. */
  readonly empty: boolean;
  readonly points: readonly PointEvidence[];
  readonly falseClaims: readonly ClaimEvidence[];
};

/** An answer that adds fewer words than this to the question's own says nothing that can be graded. */
const FEWEST_NEW_STEMS = 3;
/** Nor does talk about anything: few words that this rubric uses and few others do, thinly spread. */
const FEWEST_TELLING = 3;
const TELLING = 0.6;
const ON_TOPIC = 0.3;

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
  // A stem may be called “constructor”: only the table's own names count.
  const valueOf = (stem: string): number => (Object.hasOwn(stemValues, stem) ? (stemValues[stem] ?? 1) : 1);
  const read = (texts: readonly string[]): Phrase[] => texts.map((text) => readPhrase(text, questionStems, valueOf));
  const points = rubric.points.map((point) => read([point.says, ...point.phrasings]));
  const falseClaims = rubric.falseClaims.map((claim) => read([claim.says, ...claim.phrasings]));
  const worth = new Map([...questionStems].map((stem) => [stem, valueOf(stem)]));
  for (const stem of [...points, ...falseClaims].flat().flatMap((phrase) => phrase.stems.map(({ stem }) => stem)))
    worth.set(stem, valueOf(stem));
  return { rubric, questionStems, points, falseClaims, worth };
}

/** Measures an answer against every point and false claim of a rubric. */
export function measure(prepared: PreparedRubric, answer: string): Measured {
  const { rubric, questionStems } = prepared;
  const sentences = readSentences(answer);
  const stems = new Set(
    sentences.flatMap((sentence) => sentence.words.filter((word) => !word.stop).map((word) => word.stem)),
  );
  const own = [...stems].filter((stem) => !questionStems.has(stem));
  const telling = own.filter((stem) => (prepared.worth.get(stem) ?? 0) >= TELLING).length;
  const traits = traitsOf(sentences, prepared.worth);
  const beside = telling < FEWEST_TELLING && traits.topic < ON_TOPIC;
  const thin = own.length < FEWEST_NEW_STEMS || beside;
  const windows = own.length === 0 ? [] : readWindows(sentences);
  const all = [...prepared.points, ...prepared.falseClaims].map((phrases) => bestMatches(phrases, windows));
  // However short, one of the rubric's own phrasings says something.
  const empty = thin && !all.some(([best]) => isVerbatim(best));
  const [points, claims] = [all.slice(0, rubric.points.length), all.slice(rubric.points.length)];
  const truths = prepared.points.flat();
  return {
    sentences,
    empty,
    points: rubric.points.map((point, i) => {
      const denials = rubric.falseClaims.flatMap((claim, j) =>
        claim.contradicts === point.id ? (claims[j] ?? []) : [],
      );
      return measurePoint(prepared.points[i] ?? [], points[i] ?? [], denials, stems, traits);
    }),
    falseClaims: rubric.falseClaims.map((claim, j) => {
      const denied = rubric.points.findIndex((point) => point.id === claim.contradicts);
      return measureClaim(claims[j] ?? [], denied === -1 ? points.flat() : (points[denied] ?? []), truths, traits);
    }),
  };
}
