import { readSentences, type Sentence, type Word } from '#core/text/words.ts';
import type { Span } from './feedback.ts';
import { opposites } from './opposites.ts';

/** A phrasing as the matcher needs it: content stems with what each is worth, and which follow which. */
export type Phrase = {
  readonly stems: readonly {
    readonly stem: string;
    readonly family: string;
    readonly value: number;
    /** Families of the words that say its opposite. */
    readonly opposed: readonly string[];
  }[];
  readonly total: number;
  readonly pairs: ReadonlySet<string>;
  readonly negations: number;
  /** All its words, in lower case. */
  readonly spoken: readonly string[];
  /** Neighbouring words in which one may not be swapped for its opposite, each with the swapped forms. */
  readonly swaps: readonly { readonly pair: string; readonly swapped: readonly string[] }[];
};

/** A stretch of the answer that may state a point: a clause or sentence, or two neighbours. */
export type Window = Span & {
  /** Content words, and the words it was read from. */
  readonly words: readonly Word[];
  readonly stems: ReadonlySet<string>;
  readonly families: ReadonlySet<string>;
  readonly pairs: ReadonlySet<string>;
  readonly negations: number;
};

/** How well a window states a phrasing; every figure is 0 to 1. */
export type Match = {
  /** The share of the phrasing's words, by value, that the window holds. */
  readonly recall: number;
  /** The share of its neighbouring words that the window holds in the same order: what tells a claim from a list. */
  readonly order: number;
  /** The share of the window's content words that the phrasing uses: what tells a statement from a long text. */
  readonly precision: number;
  /** Words matched that the question did not give away. */
  readonly hits: number;
  readonly phrase: Phrase;
  /** One where the window negates and the phrasing does not, or the other way round. */
  readonly reversed: number;
  /** The share of the phrasing's words, by value, whose opposite stands in the window instead. */
  readonly opposed: number;
  /** The share of the neighbours that may not be swapped which the window holds swapped and not as they should be. */
  readonly swapped: number;
  readonly window: Window;
};

/** Stems that agree on this many letters count as one word family (scale, scaling, scaler). */
const FAMILY = 5;
/** A word already in the question proves little: anybody can echo it. */
const QUESTION_WORD_VALUE = 0.3;
/** Words further apart than this do not belong to one claim. */
const REACH = 4;
/** Speech without full stops is read in stretches of so many words, half of each overlapping the next. */
const LONGEST_STRETCH = 28;
/** Strengths closer than this are equal. */
const SAME = 1e-9;

const negation = /^(not|no|never|n't|without|nor|neither|cannot|rarely|hardly|instead)$/i;

function content(words: readonly Word[]): Word[] {
  return words.filter((word) => !word.stop);
}

function family(stem: string): string {
  return stem.length > FAMILY ? stem.slice(0, FAMILY) : stem;
}

function pairsOf(words: readonly Word[]): Set<string> {
  const pairs = new Set<string>();
  words.forEach((word, i) => {
    for (let j = i + 1; j <= i + REACH && j < words.length; j++) {
      const other = words[j];
      if (other !== undefined) pairs.add(`${family(word.stem)} ${family(other.stem)}`);
    }
  });
  return pairs;
}

/** Families of the words that say the opposite of a stem. */
const opposed: ReadonlyMap<string, ReadonlySet<string>> = familiesOf(opposites);

function familiesOf(stems: Readonly<Record<string, readonly string[]>>): Map<string, Set<string>> {
  const families = new Map<string, Set<string>>();
  for (const [stem, others] of Object.entries(stems)) {
    const known = families.get(family(stem)) ?? new Set();
    families.set(family(stem), known);
    // Two opposites of one family (exploit, explore) cannot be told apart here.
    for (const other of others) if (family(other) !== family(stem)) known.add(family(other));
  }
  return families;
}

function swapsOf(pairs: ReadonlySet<string>): Phrase['swaps'] {
  return [...pairs].flatMap((pair) => {
    const [a = '', b = ''] = pair.split(' ');
    const swapped = [
      ...[...(opposed.get(a) ?? [])].map((other) => `${other} ${b}`),
      ...[...(opposed.get(b) ?? [])].map((other) => `${a} ${other}`),
    ].filter((other) => !pairs.has(other));
    return swapped.length === 0 ? [] : [{ pair, swapped }];
  });
}

function countNegations(words: readonly Word[]): number {
  return words.filter((word) => negation.test(word.text)).length;
}

/** The content stems of a text, each once. */
export function stemsOf(text: string): Set<string> {
  return new Set(readSentences(text).flatMap((sentence) => content(sentence.words).map((word) => word.stem)));
}

/**
 * Prepares a phrasing.
 * @param questionStems stems of the question, which count for less than the words the candidate had to find
 * @param valueOf what another stem is worth, 0 to 1: less for the words of every other question
 */
export function readPhrase(
  text: string,
  questionStems: ReadonlySet<string>,
  valueOf: (stem: string) => number,
): Phrase {
  const words = readSentences(text).flatMap((sentence) => sentence.words);
  const stems = new Map<string, number>();
  for (const { stem } of content(words)) stems.set(stem, questionStems.has(stem) ? QUESTION_WORD_VALUE : valueOf(stem));
  let total = 0;
  for (const value of stems.values()) total += value;
  const listed = [...stems].map(([stem, value]) => {
    const of = family(stem);
    return { stem, family: of, value, opposed: [...(opposed.get(of) ?? [])] };
  });
  const pairs = pairsOf(content(words));
  const spoken = words.map((word) => word.text.toLowerCase());
  return { stems: listed, total, pairs, negations: countNegations(words), spoken, swaps: swapsOf(pairs) };
}

/** All windows of an answer, in order. */
export function readWindows(sentences: readonly Sentence[]): Window[] {
  const stretches = sentences.flatMap((sentence) => {
    if (sentence.words.length <= LONGEST_STRETCH) return [sentence.words];
    const parts: (readonly Word[])[] = [];
    for (let from = 0; from < sentence.words.length; from += LONGEST_STRETCH / 2)
      parts.push(sentence.words.slice(from, from + LONGEST_STRETCH));
    return parts;
  });
  return stretches.flatMap((words, i) => {
    const next = stretches[i + 1];
    // Overlapping stretches of one sentence need no joining: the next one holds what this one cuts off.
    const joins = next !== undefined && (next[0]?.start ?? 0) >= (words.at(-1)?.end ?? 0);
    return joins ? [toWindow(words), toWindow([...words, ...next])] : [toWindow(words)];
  });
}

function toWindow(words: readonly Word[]): Window {
  const kept = content(words);
  const stems = new Set(kept.map((word) => word.stem));
  return {
    start: words[0]?.start ?? 0,
    end: words.at(-1)?.end ?? 0,
    words,
    stems,
    families: new Set([...stems].map(family)),
    pairs: pairsOf(kept),
    negations: countNegations(words),
  };
}

/** How well one window states one phrasing. */
export function matchOf(phrase: Phrase, window: Window): Match {
  let sum = 0;
  let found = 0;
  let hits = 0;
  let against = 0;
  for (const { stem, family, value, opposed } of phrase.stems) {
    if (!window.stems.has(stem) && !window.families.has(family)) {
      if (opposed.some((other) => window.families.has(other))) against += value;
      continue;
    }
    sum += value;
    found += 1;
    if (value > QUESTION_WORD_VALUE) hits += 1;
  }
  let ordered = 0;
  for (const pair of phrase.pairs) if (window.pairs.has(pair)) ordered += 1;
  let swapped = 0;
  for (const swap of phrase.swaps)
    if (!window.pairs.has(swap.pair) && swap.swapped.some((pair) => window.pairs.has(pair))) swapped += 1;
  return {
    recall: phrase.total === 0 ? 0 : sum / phrase.total,
    order: phrase.pairs.size === 0 ? 0 : ordered / phrase.pairs.size,
    precision: window.stems.size === 0 ? 0 : Math.min(1, found / window.stems.size),
    hits,
    reversed: phrase.negations % 2 === window.negations % 2 ? 0 : 1,
    opposed: phrase.total === 0 ? 0 : against / phrase.total,
    swapped: phrase.swaps.length === 0 ? 0 : swapped / phrase.swaps.length,
    window,
    phrase,
  };
}

/** Words that may stand before somebody else's view, which a speaker quotes to refuse it. */
const QUOTED =
  /\b(myth|mistake|wrong|fals(e|ely)|fails?|unlike|rather than|instead|contrary|don't|doesn't|not|never|nobody|without)\b/i;

/**
 * True when a window says a phrasing word for word, function words and all, and nothing in the window turns it round: then it
 * counts as it stands.
 */
export function isVerbatim(match: Match | undefined): boolean {
  if (match === undefined || match.recall < 1) return false;
  const said = match.window.words.map((word) => word.text.toLowerCase());
  const { spoken } = match.phrase;
  for (let from = 0; from + spoken.length <= said.length; from++) {
    if (!spoken.every((word, i) => said[from + i] === word)) continue;
    const around = [...said.slice(0, from), ...said.slice(from + spoken.length)].join(' ');
    return !QUOTED.test(around);
  }
  return false;
}

/** One figure for how well a match states its phrasing, to choose the best by. */
export function strengthOf(match: Match): number {
  return match.recall + 0.5 * match.order + 0.2 * match.precision - 0.1 * match.reversed;
}

function length(span: Span | undefined): number {
  return span === undefined ? Number.POSITIVE_INFINITY : span.end - span.start;
}

/** The best match of each phrasing over all windows, the strongest phrasing first; empty without windows. */
export function bestMatches(phrases: readonly Phrase[], windows: readonly Window[]): Match[] {
  const best: Match[] = [];
  for (const phrase of phrases) {
    let strongest: Match | undefined;
    for (const window of windows) {
      const match = matchOf(phrase, window);
      const lead = strongest === undefined ? 1 : strengthOf(match) - strengthOf(strongest);
      // Of equal matches the shorter one: evidence should be no longer than it must.
      const shorter = lead > -SAME && length(window) < length(strongest?.window);
      if (lead > SAME || shorter) strongest = match;
    }
    if (strongest !== undefined) best.push(strongest);
  }
  return best.sort((a, b) => strengthOf(b) - strengthOf(a));
}
