import type { Sentence, Word } from '#core/text/words.ts';
import type { Span } from './feedback.ts';
import type { Phrase } from './match.ts';
import type { WordVectors } from './word-vectors.ts';

/** The part of an answer that is most likely to state a rubric point or a false claim: what the judge reads. */
export type Passage = {
  readonly text: string;
  /** Where its pieces stand in the answer, in order; neighbours are joined. */
  readonly spans: readonly Span[];
  /** The piece of it that fits best: what a verdict rests on. */
  readonly best: Span;
  /** How well that piece fits, 0 to 1. */
  readonly fit: number;
};

/** A piece of an answer: a sentence, or a stretch of a long one. */
export type Piece = Span & { readonly stems: readonly string[]; readonly words: number };

/** Sentences longer than this are cut: speech comes without full stops. */
const LONGEST_PIECE = 28;
/** Nor is a piece cut off that has fewer words. */
const FEWEST = 6;
const CLAUSE = /^(and|but|so|because|while|whereas|which|since|if|when|then|or)$/i;
/** A word near in meaning counts for a part of the word itself, and only from this cosine on. */
const NEAR = 0.45;

/** Cuts an answer into pieces, in order: at its sentences, and long ones at a comma or where a clause begins. */
export function readPieces(answer: string, sentences: readonly Sentence[]): Piece[] {
  return sentences.flatMap(({ words }) => cut(answer, words).map(toPiece));
}

function cut(answer: string, words: readonly Word[]): (readonly Word[])[] {
  if (words.length <= LONGEST_PIECE) return words.length === 0 ? [] : [words];
  const middle = words.length / 2;
  let best = { at: Math.ceil(middle), cost: Number.POSITIVE_INFINITY };
  for (let at = FEWEST; at <= words.length - FEWEST; at++) {
    const between = answer.slice(words[at - 1]?.end ?? 0, words[at]?.start ?? 0);
    const good = /[,;:()–—]/u.test(between) || CLAUSE.test(words[at]?.text ?? '');
    const cost = Math.abs(at - middle) + (good ? 0 : words.length);
    if (cost < best.cost) best = { at, cost };
  }
  return [...cut(answer, words.slice(0, best.at)), ...cut(answer, words.slice(best.at))];
}

function toPiece(words: readonly Word[]): Piece {
  const stems = [...new Set(words.filter((word) => !word.stop).map((word) => word.stem))];
  return { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0, stems, words: words.length };
}

/**
 * Scores pieces of one answer against phrases: the share of a phrase's words, by value, that a piece holds or comes near to
 * in meaning (soft alignment: each word of the phrase with the nearest of the piece; Sultan, Salazar and Sumner 2016).
 * @returns one function for the whole answer, so that no two words are compared twice
 */
export function alignment(vectors: WordVectors | null): (phrases: readonly Phrase[], piece: Piece) => number {
  const known = new Map<string, Map<string, number>>();
  const nearness = (a: string, b: string): number => {
    if (a === b) return 1;
    if (vectors === null) return 0;
    let row = known.get(a);
    if (row === undefined) known.set(a, (row = new Map()));
    let value = row.get(b);
    if (value === undefined) {
      const cosine = vectors.cosine(a, b);
      value = cosine <= NEAR ? 0 : (cosine - NEAR) / (1 - NEAR);
      row.set(b, value);
    }
    return value;
  };
  return (phrases, piece) => {
    let best = 0;
    for (const phrase of phrases) {
      if (phrase.total === 0) continue;
      let sum = 0;
      for (const { stem, value } of phrase.stems) {
        let nearest = 0;
        for (const other of piece.stems) nearest = Math.max(nearest, nearness(stem, other));
        sum += value * nearest;
      }
      best = Math.max(best, sum / phrase.total);
    }
    return best;
  };
}

/**
 * Chooses the passage of an answer that fits the phrases best: the best pieces, in the answer's order.
 * @param most words a passage may have, unless its one piece is longer
 * @param score from alignment()
 * @returns null for an answer without pieces
 */
export function choosePassage(
  answer: string,
  pieces: readonly Piece[],
  phrases: readonly Phrase[],
  score: ReturnType<typeof alignment>,
  most: number,
): Passage | null {
  const ranked = pieces
    .map((piece, i) => ({ piece, i, score: score(phrases, piece) }))
    .sort((a, b) => b.score - a.score || a.i - b.i);
  const chosen: { piece: Piece; i: number }[] = [];
  let words = 0;
  for (const { piece, i } of ranked) {
    if (chosen.length > 0 && words + piece.words > most) continue;
    chosen.push({ piece, i });
    words += piece.words;
  }
  chosen.sort((a, b) => a.i - b.i);
  const spans: { start: number; end: number; last: number }[] = [];
  for (const { piece, i } of chosen) {
    const before = spans.at(-1);
    if (before !== undefined && before.last === i - 1) Object.assign(before, { end: piece.end, last: i });
    else spans.push({ start: piece.start, end: piece.end, last: i });
  }
  const [first] = ranked;
  if (first === undefined) return null;
  return {
    text: spans.map(({ start, end }) => answer.slice(start, end)).join('. '),
    spans: spans.map(({ start, end }) => ({ start, end })),
    best: { start: first.piece.start, end: first.piece.end },
    fit: first.score,
  };
}
