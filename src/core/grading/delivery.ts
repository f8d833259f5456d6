import type { Sentence } from '#core/text/words.ts';
import {
  type Cleared,
  fieldTerms,
  fillerPatterns,
  plainCapitals,
  skillTerms,
  type VaguePattern,
  vaguePatterns,
} from './delivery-words.ts';
import type { Delivery, Span } from './feedback.ts';

/** What else is known of an answer. */
export type DeliveryContext = {
  /** The length that fits the question, in words. */
  readonly target: Delivery['target'];
  /** Time taken, or null when nobody measured it. */
  readonly seconds: number | null;
  /** 'other': somebody without a technical background, for whom terms must be explained. */
  readonly listener: 'technical' | 'other';
  /** Content stems of the question, to see whether the answer begins by repeating it; left out, that is not looked at. */
  readonly questionStems?: ReadonlySet<string>;
};

type Structure = NonNullable<Delivery['structure']>;

/** A sentence is long from here on, in words: about a quarter of a minute aloud. */
const LONG_SENTENCE = 40;
/** How far, in characters, "near" reaches at most: a dictated text may be one sentence. */
const NEAR = 240;
/** Spans kept of one kind: no reader wants more, and feedback is stored. */
const MOST_SPANS = 200;
/** The opening is looked for in so many sentences, the conclusion among so many at the end. */
const OPENING = 3;
const ENDING = 2;

/**
 * Says how an answer was told: its length, filler words, vague claims, its shape and unexplained terms. It looks for few things
 * and rather misses one than finds fault wrongly. Pure, never throws, and nothing of it belongs into a score.
 * @param answer plain text as the candidate typed it; every span points into it, end exclusive
 * @param sentences what readSentences made of that same text
 * @returns the delivery part of a feedback; `jargon` only for a listener who is not technical
 */
export function measureDelivery(answer: string, sentences: readonly Sentence[], context: DeliveryContext): Delivery {
  // Of equal length, so that offsets stay true.
  const text = answer.replaceAll(/[’‘]/g, "'").replaceAll('\u00a0', ' ');
  const reading: Reading = { text, sentences };
  const { target, seconds } = context;
  return {
    words: sentences.reduce((sum, sentence) => sum + sentence.words.length, 0),
    seconds,
    target,
    fillers: findFillers(text),
    vague: findVague(reading),
    structure: findStructure(reading, context.questionStems),
    ...(context.listener === 'other' ? { jargon: findJargon(reading) } : {}),
  };
}

type Reading = { readonly text: string; readonly sentences: readonly Sentence[] };

function compile(patterns: readonly string[], flags: string): RegExp {
  return new RegExp(patterns.map((pattern) => pattern.replaceAll(' ', String.raw`\s+`)).join('|'), flags);
}

function spansOf(pattern: RegExp, text: string): Span[] {
  const found: Span[] = [];
  for (const match of text.matchAll(pattern)) {
    if (found.length === MOST_SPANS) break;
    found.push({ start: match.index, end: match.index + match[0].length });
  }
  return found;
}

const filler = compile(fillerPatterns, 'giu');

function findFillers(text: string): Span[] {
  // In capitals it is a name: ERM, an ER diagram.
  return spansOf(filler, text).filter(({ start, end }) => !/^[A-Z]{2,}$/u.test(text.slice(start, end)));
}

/** The sentence a place is in, by its index. */
function sentenceAt(sentences: readonly Sentence[], place: number): number {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((sentences[middle]?.start ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** What stands around a span. */
type Surroundings = {
  /** The sentence up to the span, and from it on. */
  readonly before: string;
  readonly after: string;
  readonly previous: string;
  readonly next: string;
};

function around({ text, sentences }: Reading, { start, end }: Span): Surroundings {
  const at = sentenceAt(sentences, start);
  const from = sentences[at]?.start ?? 0;
  const following = sentences[at + 1];
  const to = Math.max(end, following?.start ?? text.length);
  return {
    before: text.slice(Math.max(from, start - NEAR), start),
    after: text.slice(end, Math.min(to, end + NEAR)),
    previous: text.slice(Math.max(sentences[at - 1]?.start ?? 0, from - NEAR), from),
    next: following === undefined ? '' : text.slice(to, Math.min(sentences[at + 2]?.start ?? text.length, to + NEAR)),
  };
}

const number =
  /\d|%|\b(?:half|halved|halving|twice|thrice|doubled?|doubling|tripled?|quadrupled?|\w+fold|third|thirds|quarter|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?|per ?cent)\b/iu;
const naming =
  /^[^.!?]{0,40}(?::|\(|\b(?:such as|like|including|for example|for instance|e\.g|namely|i\.e|say|that is|by|whether|from)\b)|^[^.!?]{0,40},[^.!?]{1,40},|^[^.!?]{0,20}\s[—–-]\s/iu;
const supposing =
  /\b(?:if|when|whenever|whether|unless|until|suppose|imagine|would|could|might|may|can|cannot|should|will|once|not|never|no|without|needs?|requires?|claim|says?|said|need|want|often|people)\b|n't\b|'d\b|'ll\b/iu;
const conditional =
  /\b(?:if|when|where|whether|unless|because|since|in case|depends?|based|according|given|between)\b|:/iu;
/** "It depends on the label delay": what it depends on is said. */
const conditionNamed = /^\s*(?:[a-z]+\s+)?(?:on|upon|how|what|which|who)\b/iu;
const somebody = /\b(?:we|I|our|my|us|me|team|they|there\s+(?:was|were))\b/iu;
const series = /\b(?:next|then|first|second|third|each|every|again|back|layer|step|fold|level)\b/iu;

const clears: Readonly<Record<Cleared, (place: Surroundings) => boolean>> = {
  number: ({ before, after, previous, next }) =>
    number.test(before) || number.test(after) || number.test(previous) || number.test(next),
  named: ({ before, after, next }) =>
    naming.test(after) || /[:(]\s*$/u.test(before) || /^(?:for example|for instance|namely|say|first)\b/iu.test(next),
  supposed: ({ before }) => supposing.test(before),
  condition: ({ after, next }) => conditionNamed.test(after) || conditional.test(after) || conditional.test(next),
  general: ({ before }) => !somebody.test(before),
  list: ({ before }) => (before.match(/,/g)?.length ?? 0) >= 2 || series.test(before) || number.test(before),
};

const vague = vaguePatterns.map((rule) => ({ ...rule, found: compile([rule.pattern], 'giu') }));

function findVague(reading: Reading): NonNullable<Delivery['vague']> {
  const found = vague.flatMap((rule) =>
    spansOf(rule.found, reading.text)
      .filter((span) => isVague(reading, span, rule))
      .map((span) => ({ ...span, ask: rule.ask })),
  );
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return found.filter((span, i) => i === 0 || span.start >= (found[i - 1]?.end ?? 0)).slice(0, MOST_SPANS);
}

function isVague(reading: Reading, span: Span, rule: VaguePattern): boolean {
  const place = around(reading, span);
  return !rule.cleared.some((how) => clears[how](place));
}

const preamble = compile(
  [
    String.raw`^(?:(?:well|so|okay|ok|oh|ah|hmm|yes|yeah),? )?(?:that's|that is|this is|it's|what) (?:such )?(?:a|an) (?:very |really |quite )?(?:great|good|interesting|excellent|tricky|tough|important|fantastic|nice|hard|fair|classic|common) (?:question|topic|one\b)`,
    String.raw`^(?:great|good|interesting|excellent|nice|fair) question`,
    String.raw`^(?:oh,? |ah,? )?I (?:really )?(?:love|like) this (?:question|topic)`,
    String.raw`^(?:yes,? |well,? |so,? )?(?:this is|that is|that's) (?:actually |really )?(?:something I|an? (?:very |really |super |extremely )?important (?:area|topic|point|question))`,
    String.raw`^[a-z -]{3,40} (?:is|are) (?:super|very|really|extremely|incredibly|so) (?:important|powerful|valuable|exciting)\b(?![^.!?]*\b(?:because|for|when|if|since|as|to|with|so|but)\b)`,
    String.raw`^(?:thank you|thanks)\b`,
    String.raw`^(?:so,? )?(?:the question (?:is|here is|asks)|you(?:'re| are) asking|you asked)\b`,
    String.raw`^(?:so,? )?if I (?:understand|understood) (?:the question|you|it|this|that)\b`,
    String.raw`^before (?:I answer|answering|I begin|I start|getting into)\b`,
    String.raw`^(?:first of all,? |first,? )?(?:let me|I(?:'d| would) like to|I want to|I'll) (?:start|begin) (?:by|with) (?:defining|giving|a (?:definition|bit of background)|some (?:context|background)|the background|an? (?:overview|introduction))`,
    String.raw`^(?:well,? |so,? )?there are (?:many|several|various|lots of|a lot of|a number of|multiple) (?:different |important |possible )*(?:ways|aspects|factors|things|approaches|considerations|answers)\b[^,:;]{0,60}$`,
    String.raw`^(?:nowadays|these days|in today's world|as we all know|as everybody knows|as you know)\b`,
    String.raw`^[^.,;:]{3,80} (?:is|are) (?:one of the most|an? (?:very|extremely|really|hugely) (?:important|interesting|common|big|broad|powerful)) [^.;:]{0,60}(?:topics?|concepts?|questions?|subjects?|areas?|fields?|problems?|techniques?|aspects?|tools?)\b[^,:;]{0,60}$`,
    String.raw`^(?:let me|let's) (?:think|see)\b[^,:;]{0,30}$`,
  ],
  'iu',
);
/** A field as such, defined where something in it was asked for. */
const definition =
  /^(?:machine learning|artificial intelligence|ai|deep learning|data science|statistics|data|an? (?:machine learning )?model|an? neural network|neural networks|models)\s+(?:is|are)\s+(?:a|an|the|about|when|basically|where)\b/iu;
const ASKED_AT_LEAST = 3;

const signpost =
  /(?<=(?:^|[.!?;:]\s{1,3}|\n\s{0,3}))(?:first(?:ly| of all)?|second(?:ly)?|third(?:ly)?|next|then|finally|lastly)\b|\b(?:because|therefore|that's why|which is why|for example|for instance|the trade-?off|the reason|the downside|the upside|the catch|the drawback|the limit(?:ation)?|on the one hand|on the other hand|in contrast|by contrast|whereas|however|in practice|as a result|in short|to sum up)\b|\be\.g\.(?!\w)/giu;
const exampleCue =
  /\b(?:for example|for instance|as an example|an example|imagine|suppose|I picture|say (?:we|you|a|an|I)|let's say|take the (?:case|example)|(?:in|on) (?:one|a|my last|my previous|my current) project|at my (?:last|previous|current|old)|in my (?:last|previous|current|old)|last (?:year|month|summer|quarter)(?!'s)|we once|I once|when I (?:worked|was))\b|\be\.g\.(?!\w)|(?<=(?:^|[.!?;:]\s{1,3}))(?:(?:say|take|picture)(?=\s+(?:a|an|my|our|some)\b)|say\b(?=\s+\d))/giu;
const conclusionCue =
  /^(?:in short|to sum up|to summari[sz]e|in summary|overall|in conclusion|to conclude|all in all|ultimately|in the end|bottom line|the bottom line|the takeaway|therefore|hence|that's why|that is why|my (?:rule|default|answer|choice|advice|recommendation)|as a rule|what matters|the (?:main |key )?(?:point|lesson)|(?:if|when) (?:I'm )?in doubt)\b|\b(?:in short|the bottom line is|the takeaway is|I'd recommend|I would recommend|my rule of thumb|my default)\b/iu;
/** "So" concludes only at the very end; before, it leads on. */
const so = /^so\b/iu;

function findStructure(reading: Reading, questionStems: ReadonlySet<string> | undefined): Structure {
  const { text, sentences } = reading;
  let last = -1;
  for (const [i, sentence] of sentences.slice(0, OPENING).entries()) {
    if (!isPreamble(text, sentence, i, questionStems)) break;
    last = i;
  }
  const first = sentences[0];
  const lastPreamble = sentences[last];
  const end = sentences.slice(Math.max(OPENING - 1, sentences.length - ENDING)).find((sentence, i, ending) => {
    const words = text.slice(sentence.start, sentence.end);
    return conclusionCue.test(words) || (i === ending.length - 1 && so.test(words));
  });
  return {
    opensWithAnswer: first !== undefined && lastPreamble === undefined,
    preamble: first === undefined || lastPreamble === undefined ? null : { start: first.start, end: lastPreamble.end },
    longest: findLongest(reading),
    signposts: spansOf(signpost, text),
    example: spansOf(exampleCue, text)[0] ?? null,
    conclusion: end === undefined ? null : { start: end.start, end: end.end },
  };
}

function isPreamble(
  text: string,
  sentence: Sentence,
  at: number,
  questionStems: ReadonlySet<string> | undefined,
): boolean {
  const words = text.slice(sentence.start, sentence.end);
  if (preamble.test(words)) return true;
  if (at > 0 || questionStems === undefined) return false;
  const stems = new Set(sentence.words.filter((word) => !word.stop).map((word) => word.stem));
  const asked = [...stems].filter((stem) => questionStems.has(stem)).length;
  if (definition.test(words) && asked === 0) return true;
  return asked >= ASKED_AT_LEAST && asked === stems.size && /^\s*\?/u.test(text.slice(sentence.end));
}

/** A line break and a semicolon end a sentence here: aloud they are a pause. A text without a full stop has no sentences to speak of. */
function findLongest({ text, sentences }: Reading): Structure['longest'] {
  if (!/[.!?;\n]/u.test(text.trimEnd().slice(0, -1))) return null;
  let longest = { start: 0, end: 0, words: LONG_SENTENCE };
  for (const { words } of sentences) {
    let start = 0;
    let count = 0;
    let before: number | undefined;
    for (const word of words) {
      // With its last character, since the full stop after a letter may belong to the word.
      const gap = before === undefined ? '' : text.slice(before - 1, word.start);
      if (before === undefined || /[\n;]|[.!?]['"”)]*\s/u.test(gap)) {
        start = word.start;
        count = 0;
      }
      // "don't" is read as two words without a gap, and spoken as one.
      if (gap.length !== 1 || count === 0) count++;
      before = word.end;
      if (count > longest.words || (count === longest.words && start === longest.start))
        longest = { start, end: word.end, words: count };
    }
  }
  return longest.words > LONG_SENTENCE ? longest : null;
}

const capitals = String.raw`\b[A-Z][A-Z0-9]{1,5}(?:-[A-Z]{2,4})?s?\b`;
const acronym = new RegExp(capitals, 'gu');
const wholeAcronym = new RegExp(`^${capitals}$`, 'u');
/** Terms in capitals are found as such: "RAG" is one, "rag" is none. */
const spelled = [...skillTerms, ...fieldTerms]
  .filter((term) => !wholeAcronym.test(term))
  .toSorted((a, b) => b.length - a.length)
  .map((term) =>
    term
      .replaceAll(/[ -]/g, String.raw`[\s-]`)
      .replace(/[sz]ation$/, '[sz]ation')
      .replace(/s$/, ''),
  );
const technical = new RegExp(String.raw`(?<![\w-])(?:${spelled.join('|')})(?:s|es)?(?![\w-])`, 'giu');

const explainedAfter =
  /^["'”]?\s*(?:\(|:|(?:is|are|just|simply|means?|meant|meaning|tells|says|measures|asks|answers|stands for|refers)\b|,\s*(?:or|which|that is|that's|meaning|i\.e|in other words|so|the share|how)\b)/iu;
const introduced =
  /(?:\b(?:called|calls?|known as|named|so-called|the (?:name|word|term|label)(?: for (?:it|that|this))?(?: is)?|by|mean by)\s+(?:it |this |that |the |an? )?|["'“(]\s*)$/iu;
const explaining =
  /\b(?:in other words|that is,|i\.e|that means|which means|meaning|in plain|put simply|simply put|think of|imagine|picture|like an?|as if|stands for|for example|for instance|the share of|how many|how often|how much)\b/iu;
const explainedNext =
  /^["'“]?(?:that|it|this|they|these|those|which)(?:'s|'re| is| are| means?| tells| says| measures| just)\b/iu;
/** The candidate speaks about the word and leaves it out before this listener. */
const avoided =
  /\b(?:avoid\w*|leave|left|instead of|rather than|without|never|not|no|nor|cannot|jargon|words?|terms?|vocabulary|translat\w+|skip|drop|hide|backup|appendix|at the back|for the one who|mention\w*|technical|swap|replace|acronyms?|interviewer|engineers?|colleagues?)\b|n't\b/iu;

function findJargon(reading: Reading): Span[] {
  const { text } = reading;
  const places = [...spansOf(technical, text), ...spansOf(acronym, text).filter((span) => isAcronym(text, span))];
  places.sort((a, b) => a.start - b.start || b.end - a.end);
  const terms = new Map<string, Span | null>();
  let reached = 0;
  for (const span of places) {
    if (span.start < reached || isVerb(text, span)) continue;
    reached = span.end;
    const term = text
      .slice(span.start, span.end)
      .toLowerCase()
      .replaceAll(/[\s-]+/g, ' ')
      .replace('ization', 'isation')
      .replace(/(?<=[a-z]{3})s$/, '');
    // A term explained at any place is explained.
    if (terms.get(term) === null) continue;
    if (isExplained(reading, span)) terms.set(term, null);
    else if (!terms.has(term)) terms.set(term, span);
  }
  return [...terms.values()].filter((span) => span !== null);
}

function isAcronym(text: string, { start, end }: Span): boolean {
  const word = text.slice(start, end);
  if (plainCapitals.has(word) || plainCapitals.has(word.replace(/s$/, ''))) return false;
  // Beside another word in capitals, or among nothing else, it is shouted.
  const before = text.slice(Math.max(0, start - 16), start);
  const after = text.slice(end, end + 16);
  return (
    !/\b[A-Z]{2,}\s+$/u.test(before) &&
    !/^\s+[A-Z]{2,}\b/u.test(after) &&
    (/\p{Ll}/u.test(before) || /\p{Ll}/u.test(after))
  );
}

/** "As I recall" is no term. */
function isVerb(text: string, { start, end }: Span): boolean {
  return (
    /^recalls?$/iu.test(text.slice(start, end)) &&
    /\b(?:I|we|you|they|to|can|cannot|could|may|might|product|will|don't|who)\s+$/iu.test(
      text.slice(Math.max(0, start - 12), start),
    )
  );
}

function isExplained(reading: Reading, span: Span): boolean {
  const { before, after, next } = around(reading, span);
  return (
    explainedAfter.test(after) ||
    introduced.test(before) ||
    explainedNext.test(next) ||
    [before, after, next].some((part) => explaining.test(part)) ||
    [before, after].some((part) => avoided.test(part))
  );
}
