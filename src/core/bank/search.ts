import MiniSearch from 'minisearch';
import type { Question } from './question.ts';

/** Finds question ids by words; typing mistakes and unfinished words are forgiven. */
export type QuestionSearch = (words: string) => string[];

/** Builds a full-text index over prompts, titles, rubric points, topics and skills. */
export function indexQuestions(questions: readonly Question[]): QuestionSearch {
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
  return (words) => index.search(words).map((hit) => String(hit.id));
}
