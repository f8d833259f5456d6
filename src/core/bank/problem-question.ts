import type { Problem } from './problem.ts';
import type { Question } from './question.ts';

/** Minutes an explanation of code takes; the problem's own minutes are for solving it. */
const EXPLANATION_MINUTES = 2;

/** What words about a question are graded against: for a problem, its rubric for an explanation. */
export function rubricOf(question: Question): Question {
  return question.kind === 'concept' ? question : { ...question, minutes: EXPLANATION_MINUTES };
}

/** The longest opening of a statement that lists and the queue show, in characters. */
const LONGEST_OPENING = 300;

/**
 * A problem as a question: what lists, the queue, memory and sessions know of it. Its rubric is the one for the explanation; the
 * code is judged by the problem's tests.
 */
export function questionOf(problem: Problem): Question {
  const { id, title, kind, status, topics, skills, level, minutes, tracks, points, falseClaims, modelAnswer } = problem;
  return {
    id,
    title,
    kind,
    status,
    topics,
    skills,
    level,
    minutes,
    tracks,
    points,
    falseClaims,
    modelAnswer,
    prompt: openingOf(problem.statement),
  };
}

/** The first paragraph, cut at the end of a sentence where it is long. */
function openingOf(statement: string): string {
  const [first = ''] = statement.split(/\r?\n\s*\r?\n/);
  if (first.length <= LONGEST_OPENING) return first;
  const cut = first.slice(0, LONGEST_OPENING);
  const end = Math.max(cut.lastIndexOf('. '), cut.lastIndexOf('? '));
  return end > 80 ? cut.slice(0, end + 1) : `${cut.slice(0, cut.lastIndexOf(' '))} …`;
}
