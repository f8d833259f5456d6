import winkNLP, { type ItsFunction } from 'wink-nlp';
import model from 'wink-eng-lite-web-model';

/** One word of a text, with its place in it. */
export type Word = {
  readonly text: string;
  /** Porter stem in lower case, British and American spellings folded. */
  readonly stem: string;
  readonly start: number;
  readonly end: number;
  /** A function word (the, of, is): carries grammar, not content. */
  readonly stop: boolean;
  /** Inside the scope of a negation. */
  readonly negated: boolean;
};

/** One sentence: character offsets into the text, end exclusive. */
export type Sentence = { readonly start: number; readonly end: number; readonly words: readonly Word[] };

let loaded: ReturnType<typeof winkNLP> | undefined;

/** The language model is 3.7 MB: it is read when the first text comes, not when the module is imported. */
function language(): ReturnType<typeof winkNLP> {
  loaded ??= winkNLP(model, ['sbd', 'negation']);
  return loaded;
}

/** A run of characters without a space is cut here: the tokeniser's time grows with the square of a run's length. */
const LONGEST_RUN = /([^ \n]{100})([^ \n])/gu;

/**
 * Splits a text into sentences and words. Of a run of more than 100 characters without a space, every 101st is passed over.
 * @returns sentences in order, with offsets such that text.slice(start, end) is what was read; empty for blank text
 */
export function readSentences(text: string): Sentence[] {
  const nlp = language();
  const { its } = nlp;
  const readable = text.replace(LONGEST_RUN, (_, run: string, cut: string) => run + ' '.repeat(cut.length));
  const doc = nlp.readDoc(readable);
  const tokens = doc.tokens();
  const values = tokens.out(its.value) as string[];
  const stems = tokens.out(its.stem as unknown as ItsFunction<string>) as string[];
  const types = tokens.out(its.type) as string[];
  const stops = tokens.out(its.stopWordFlag) as unknown as boolean[];
  const negations = tokens.out(its.negationFlag) as unknown as boolean[];
  const spans = doc.sentences().out(its.span) as unknown as [number, number][];

  const places: { start: number; end: number }[] = [];
  let cursor = 0;
  for (const value of values) {
    // The tokeniser may rewrite a character (a typographic quote), so a token it changed is placed at the cursor.
    const found = readable.indexOf(value, cursor);
    const start = found === -1 ? cursor : found;
    const end = Math.min(text.length, start + value.length);
    places.push({ start, end });
    cursor = end;
  }

  const sentences: Sentence[] = [];
  for (const [first, last] of spans) {
    const words: Word[] = [];
    for (let i = first; i <= last; i++) {
      const value = values[i] ?? '';
      const place = places[i];
      if (place === undefined || !isWord(value, types[i])) continue;
      words.push({
        text: value,
        stem: foldSpelling((stems[i] ?? value).toLowerCase()),
        start: place.start,
        end: place.end,
        stop: stops[i] === true || value === "n't",
        negated: negations[i] === true,
      });
    }
    const from = words[0];
    const to = words.at(-1);
    if (from !== undefined && to !== undefined) sentences.push({ start: from.start, end: to.end, words });
  }
  return sentences;
}

function isWord(value: string, type: string | undefined): boolean {
  if (type === 'punctuation' || type === 'tabCRLF') return false;
  return /[\p{L}\p{N}]/u.test(value);
}

/** regularisation and regularization, behaviour and behavior, modelling and modeling meet in one stem. */
function foldSpelling(stem: string): string {
  return stem
    .replace(/^(.{4,})i[sz](e|ation|ing|ed)?$/, '$1')
    .replace(/our$/, 'or')
    .replace(/ll$/, 'l');
}
