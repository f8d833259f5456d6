// Writes what the judge is trained on, one JSON row a line: a claim, a passage, and which verdicts are right.
//   node bench/grading/train/rows.ts ROWS.jsonl [DATA]     DATA: a folder with mohler, scientsbank, beetle and saf
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { alignment, choosePassage, readPieces } from '#core/grading/passage.ts';
import { LONGEST_PASSAGE } from '#core/grading/grade-by-meaning.ts';
import type { Phrase } from '#core/grading/match.ts';
import { prepareRubric } from '#core/grading/prepare.ts';
import { readVectors } from '#core/grading/word-vectors.ts';
import { readSentences } from '#core/text/words.ts';
import {
  type Label,
  modelAnswers,
  readLabelledAnswers,
  readPairs,
  readShippedBank,
  strangerAnswers,
} from '../labels.ts';
import { readPublicAnswers } from './public-answers.ts';

/** How likely each verdict is, in the order covered, partly, contradicted, unrelated. */
type Target = readonly [number, number, number, number];
export type Row = {
  /** Rows of one question are held out together. */
  readonly question: string;
  readonly set: string;
  readonly kind: 'point' | 'claim' | 'stranger' | 'phrasing' | 'pair' | 'public';
  readonly id: string;
  readonly context: string;
  readonly claim: string;
  readonly passage: string;
  readonly target: Target;
  /** The point a false claim denies: its truth must not stand beside the claim in one made-up passage. */
  readonly denies?: string | undefined;
  /** Zero for "one of these verdicts, no matter which": then the loss is over the sum of the marked ones. */
  readonly exact: 0 | 1;
};

const [out, data] = process.argv.slice(2);
if (out === undefined) throw new Error('usage: rows.ts ROWS.jsonl [DATA]');
const vectors = readVectors(
  readFileSync(fileURLToPath(new URL('../../../assets/grading/vectors.bin', import.meta.url))),
);
const bank = readShippedBank();
const rows: Row[] = [];

const certain: Readonly<Record<string, Target>> = {
  covered: [1, 0, 0, 0],
  partial: [0, 1, 0, 0],
  contradicted: [0, 0, 1, 0],
  missing: [0, 0, 0, 1],
};
const UNSAID: Target = [0, 1, 1, 1];
/** A phrasing earns its point, though some say little more than half of it. */
const SAYS: Target = [0.85, 0.15, 0, 0];
/** A false claim denies its point, though some miss it. */
const DENIES: Target = [0, 0, 0.8, 0.2];
const OTHERWISE: Target = [0, 0, 1, 1];

function meanOf(a: Target, b: Target): Target {
  return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2, (a[2] + b[2]) / 2, (a[3] + b[3]) / 2];
}

// Written answers with the verdicts of both readers, each claim with the passage stage one would hand to the judge.
const written = [...readLabelledAnswers(bank), ...modelAnswers(bank), ...strangerAnswers(bank)];
for (const { question, answer, first, second, style } of written) {
  const prepared = prepareRubric(question);
  const pieces = readPieces(answer, readSentences(answer));
  const score = alignment(vectors);
  const passage = (phrases: readonly Phrase[]): string =>
    choosePassage(answer, pieces, phrases, score, LONGEST_PASSAGE)?.text ?? '';
  question.points.forEach((point, i) => {
    const target = (label: Label): Target => certain[label.points[point.id] ?? 'missing'] ?? UNSAID;
    rows.push({
      question: question.id,
      set: 'own',
      kind: style === 'stranger' ? 'stranger' : 'point',
      id: `${first.id}/${point.id}`,
      context: question.title,
      claim: point.says,
      passage: passage(prepared.points[i] ?? []),
      target: meanOf(target(first), target(second ?? first)),
      exact: 1,
    });
  });
  question.falseClaims.forEach((claim, i) => {
    const said = [first, second ?? first].filter((label) => label.misconceptions.includes(claim.id)).length / 2;
    // Readers who disagree say nothing about this claim.
    if (said === 0.5) return;
    rows.push({
      question: question.id,
      set: 'own',
      kind: style === 'stranger' ? 'stranger' : 'claim',
      id: `${first.id}/!${claim.id}`,
      context: question.title,
      claim: claim.says,
      denies: claim.contradicts,
      passage: passage(prepared.falseClaims[i] ?? []),
      target: said === 1 ? [1, 0, 0, 0] : style === 'stranger' ? [0, 0, 0, 1] : UNSAID,
      exact: said === 1 || style === 'stranger' ? 1 : 0,
    });
  });
}

// The rubrics themselves: every phrasing says its own claim; what denies a point contradicts it, and the other way round.
for (const question of bank.questions) {
  const row = (id: string, claim: string, passage: string, target: Target, exact: 0 | 1 = 1, denies?: string): void => {
    const from = { question: question.id, set: 'own', kind: 'phrasing', id, context: question.title } as const;
    rows.push({ ...from, claim, passage, target, exact, denies });
  };
  for (const point of question.points) {
    point.phrasings.forEach((text, i) => row(`${question.id}/${point.id}/+${i}`, point.says, text, SAYS));
    for (const [i, other] of question.points.entries()) {
      const text = other.phrasings[(i + point.id.length) % other.phrasings.length];
      if (other !== point && text !== undefined)
        row(`${question.id}/${point.id}/.${other.id}`, point.says, text, [0, 0, 0, 1]);
    }
    for (const claim of question.falseClaims) {
      const denies = claim.contradicts === point.id;
      for (const [i, text] of [claim.says, ...claim.phrasings].entries()) {
        if (denies) row(`${question.id}/${point.id}/-${claim.id}${i}`, point.says, text, DENIES);
        else if (i === point.id.length % 6)
          row(`${question.id}/${point.id}/,${claim.id}`, point.says, text, OTHERWISE, 0);
      }
    }
  }
  for (const claim of question.falseClaims) {
    for (const [i, text] of claim.phrasings.entries())
      row(`${question.id}/!${claim.id}/+${i}`, claim.says, text, SAYS, 1, claim.contradicts);
    const truth = question.points.find((point) => point.id === claim.contradicts);
    for (const [i, text] of truth?.phrasings.entries() ?? [])
      row(`${question.id}/!${claim.id}/-${i}`, claim.says, text, OTHERWISE, 0, claim.contradicts);
  }
}

// Passages written for the judge.
for (const pair of readPairs(bank)) {
  const { question, target, verdict, text, id } = pair;
  rows.push({
    question: question.id,
    set: 'own',
    kind: 'pair',
    id,
    context: question.title,
    claim: target.says,
    passage: text,
    denies: 'contradicts' in target ? target.contradicts : undefined,
    target: certain[verdict] ?? UNSAID,
    exact: 1,
  });
}

if (data !== undefined)
  for (const { set, question, id, prompt, references, answer, target, exact } of readPublicAnswers(data)) {
    const prepared = prepareRubric({
      prompt,
      title: prompt,
      minutes: 1,
      points: [{ id: 'reference', weight: 1, says: references[0] ?? '', phrasings: references.slice(1), probe: '' }],
      falseClaims: [],
    });
    const score = alignment(vectors);
    const pieces = readPieces(answer, readSentences(answer));
    const phrases = prepared.points[0] ?? [];
    const fit = (phrase: Phrase): number => Math.max(0, ...pieces.map((piece) => score([phrase], piece)));
    const best = phrases.reduce((lead, phrase, i) => (fit(phrase) > fit(phrases[lead] ?? phrase) ? i : lead), 0);
    const claim = references[best] ?? '';
    rows.push({
      question: `${set}/${question}`,
      set,
      kind: 'public',
      id,
      context: prompt,
      claim,
      passage: answer,
      target,
      exact,
    });
  }

writeFileSync(out, `${rows.map((row) => JSON.stringify(row)).join('\n')}\n`);
const counts: Record<string, number> = {};
for (const row of rows) counts[`${row.set} ${row.kind}`] = (counts[`${row.set} ${row.kind}`] ?? 0) + 1;
console.log(JSON.stringify(counts));
