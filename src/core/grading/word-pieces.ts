/** Turns text into the numbers the judge was trained on. */
export type WordPieces = {
  /**
   * A claim and a passage as one sequence, [CLS] context : claim [SEP] passage [SEP], and for each number which side it is on.
   * Of a long context the end is kept, of the others the beginning.
   */
  readonly encodePair: (
    context: string,
    claim: string,
    passage: string,
  ) => { readonly ids: Int32Array; readonly kinds: Int32Array };
  /** The pieces of a text as text, to look at. */
  readonly piecesOf: (text: string) => string[];
};

/** Each part is cut here, as in training (bench/grading/train/train.py). */
const CONTEXT_PIECES = 24;
const CLAIM_PIECES = 48;
const PASSAGE_PIECES = 100;
/** Longer words are unknown (BERT). */
const LONGEST_WORD = 100;

/**
 * The uncased WordPiece tokeniser of BERT (Wu et al. 2016, arXiv 1609.08144): lower case, accents off, punctuation apart, then
 * the longest known piece from the left.
 * @param vocabulary one piece a line, the line number is its id; '##' begins a piece that continues a word
 * @throws when a special piece is missing
 */
export function readWordPieces(vocabulary: string): WordPieces {
  const pieces = vocabulary.split('\n').filter((line) => line !== '');
  const ids = new Map(pieces.map((piece, i) => [piece, i]));
  const special = (piece: string): number => {
    const id = ids.get(piece);
    if (id === undefined) throw new Error(`the list of word pieces lacks ${piece}`);
    return id;
  };
  const [cls, sep, unknown, colon] = [special('[CLS]'), special('[SEP]'), special('[UNK]'), special(':')];

  const idsOfWord = (word: string): number[] => {
    const letters = Array.from(word);
    if (letters.length > LONGEST_WORD) return [unknown];
    const found: number[] = [];
    for (let from = 0; from < letters.length; ) {
      let end = letters.length;
      let id: number | undefined;
      for (; end > from; end--) {
        id = ids.get((from > 0 ? '##' : '') + letters.slice(from, end).join(''));
        if (id !== undefined) break;
      }
      if (id === undefined) return [unknown];
      found.push(id);
      from = end;
    }
    return found;
  };
  const idsOf = (text: string, most: number): number[] => {
    const found: number[] = [];
    for (const word of wordsOf(text)) {
      if (found.length >= most) break;
      found.push(...idsOfWord(word));
    }
    return found.slice(0, most);
  };
  return {
    encodePair: (context, claim, passage) => {
      const asked = idsOf(context, Number.POSITIVE_INFINITY).slice(-CONTEXT_PIECES);
      const left = [cls, ...asked, colon, ...idsOf(claim, CLAIM_PIECES), sep];
      const all = [...left, ...idsOf(passage, PASSAGE_PIECES), sep];
      return { ids: Int32Array.from(all), kinds: Int32Array.from(all, (_, i) => (i < left.length ? 0 : 1)) };
    },
    piecesOf: (text) => idsOf(text, Number.POSITIVE_INFINITY).map((id) => pieces[id] ?? ''),
  };
}

/** Punctuation as BERT has it: every ASCII sign that is no letter or digit, and what Unicode calls punctuation. */
const SIGN = /[!-/:-@[-`{-~\p{P}]/u;
/** Chinese characters stand alone. */
const IDEOGRAPH = /[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{2fa1f}]/u;

function wordsOf(text: string): string[] {
  const plain = text
    .replace(/[\t\n\r]/g, ' ')
    .replace(/[\0\ufffd]|\p{Cc}|\p{Cf}/gu, '')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '');
  const words: string[] = [];
  let word = '';
  const end = (): void => {
    if (word !== '') words.push(word);
    word = '';
  };
  for (const letter of plain) {
    if (/\s/u.test(letter)) end();
    else if (SIGN.test(letter) || IDEOGRAPH.test(letter)) {
      end();
      words.push(letter);
    } else word += letter;
  }
  end();
  return words;
}
