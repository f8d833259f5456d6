import type { Sentence, Word } from '#core/text/words.ts';
import { readSentences } from '#core/text/words.ts';
import type { Span } from './feedback.ts';

/** A phrasing as the matcher needs it: its content stems with what each is worth. */
export type Phrase = {
  readonly stems: ReadonlyMap<string, number>;
  readonly total: number;
  readonly negations: number;
};

/** A stretch of the answer that may state a point: one sentence, or two neighbours. */
export type Window = Span & {
  readonly stems: ReadonlySet<string>;
  readonly prefixes: ReadonlySet<string>;
  readonly negations: number;
};

/** How well a window states a phrasing; `shortest` is the shortest window that does it as well, the one to show. */
export type Match = {
  readonly recall: number;
  readonly hits: number;
  readonly window: Window;
  readonly shortest: Window;
};

/** Stems that agree on this many letters count as one word family (scale, scaling, scaler). */
const FAMILY = 5;
/** A word already in the question proves little: anybody can echo it. */
const QUESTION_WORD_VALUE = 0.3;
/** Recalls closer than this are equal: they are sums of the same values in another order. */
const SAME = 1e-9;

function contentStems(words: readonly Word[]): string[] {
  return words.filter((word) => !word.stop).map((word) => word.stem);
}

function countNegations(words: readonly Word[]): number {
  return words.filter((word) =>
    /^(not|no|never|n't|without|nor|neither|cannot|rarely|hardly|instead)$/i.test(word.text),
  ).length;
}

/** The content stems of a text, each once. */
export function stemsOf(text: string): Set<string> {
  return new Set(readSentences(text).flatMap((sentence) => contentStems(sentence.words)));
}

/** Prepares a phrasing; stems of the question count for less than the words the candidate had to find. */
export function readPhrase(text: string, questionStems: ReadonlySet<string>): Phrase {
  const words = readSentences(text).flatMap((sentence) => sentence.words);
  const stems = new Map<string, number>();
  for (const stem of contentStems(words)) stems.set(stem, questionStems.has(stem) ? QUESTION_WORD_VALUE : 1);
  let total = 0;
  for (const value of stems.values()) total += value;
  return { stems, total, negations: countNegations(words) };
}

/** All windows of an answer, in order. */
export function readWindows(sentences: readonly Sentence[]): Window[] {
  const windows: Window[] = [];
  for (let i = 0; i < sentences.length; i++) {
    const one = sentences[i];
    const two = sentences[i + 1];
    if (one !== undefined) windows.push(toWindow([one]));
    if (one !== undefined && two !== undefined) windows.push(toWindow([one, two]));
  }
  return windows;
}

function toWindow(sentences: readonly Sentence[]): Window {
  const words = sentences.flatMap((sentence) => sentence.words);
  const stems = new Set(contentStems(words));
  const prefixes = new Set([...stems].filter((stem) => stem.length >= FAMILY).map((stem) => stem.slice(0, FAMILY)));
  return {
    start: sentences[0]?.start ?? 0,
    end: sentences.at(-1)?.end ?? 0,
    stems,
    prefixes,
    negations: countNegations(words),
  };
}

/**
 * The best match of any phrasing in any window: the share of a phrasing's words, by value, that the window holds.
 * A single sentence whose negation differs in parity from the phrasing's counts for less, since it may say the reverse.
 */
export function bestMatch(phrases: readonly Phrase[], windows: readonly Window[]): Match | undefined {
  let best: Match | undefined;
  for (const window of windows) {
    for (const phrase of phrases) {
      if (phrase.total === 0) continue;
      let sum = 0;
      let hits = 0;
      for (const [stem, value] of phrase.stems) {
        const family = stem.length >= FAMILY && window.prefixes.has(stem.slice(0, FAMILY));
        if (window.stems.has(stem) || family) {
          sum += value;
          if (value === 1) hits += 1;
        }
      }
      const reversed = phrase.negations % 2 !== window.negations % 2;
      const recall = (sum / phrase.total) * (reversed ? 0.85 : 1);
      if (best === undefined || recall > best.recall + SAME) best = { recall, hits, window, shortest: window };
      else if (recall > best.recall - SAME && length(window) < length(best.shortest))
        best = { ...best, shortest: window };
    }
  }
  return best;
}

function length({ start, end }: Span): number {
  return end - start;
}
