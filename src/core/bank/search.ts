import MiniSearch from 'minisearch';
import type { Question } from './question.ts';

/** Finds questions by words, best first; typing mistakes and unfinished words are forgiven. */
export type QuestionSearch = (words: string) => { readonly id: string; readonly score: number }[];

const known = new WeakMap<readonly Question[], QuestionSearch>();

/**
 * Full-text search over prompts, titles, rubric points, topics and skills. The index is built at the first search of a
 * list and kept as long as the list is.
 */
export function searchOf(questions: readonly Question[]): QuestionSearch {
  const search = known.get(questions) ?? indexQuestions(questions);
  known.set(questions, search);
  return search;
}

function indexQuestions(questions: readonly Question[]): QuestionSearch {
  const index = new MiniSearch<{ id: string; title: string; prompt: string; says: string; topics: string }>({
    fields: ['title', 'prompt', 'says', 'topics'],
    searchOptions: { boost: { title: 3, prompt: 2, topics: 2 }, prefix: true, fuzzy: 0.2, combineWith: 'AND' },
  });
  index.addAll(
    questions.map((question) => ({
      id: question.id,
      title: question.title,
      prompt: question.prompt,
      says: question.points.map((point) => point.says).join(' '),
      topics: [...question.topics, ...question.skills, question.id].join(' ').replaceAll('-', ' '),
    })),
  );
  return (words) => index.search(words).map((hit) => ({ id: String(hit.id), score: hit.score }));
}
