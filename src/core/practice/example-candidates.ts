import { exampleQuestion } from '#core/bank/example.ts';
import type { Question } from '#core/bank/question.ts';
import type { CandidateQuestion } from './candidate-question.ts';
import type { Target } from './target.ts';

/** A candidate's question for tests: must-know for their track, in the area of evaluation. */
export function exampleCandidate(
  question: Partial<Question> = {},
  changes: Partial<CandidateQuestion> = {},
): CandidateQuestion {
  return {
    question: exampleQuestion(question),
    area: 'evaluation',
    own: false,
    starter: false,
    importance: 'must',
    value: 1,
    ...changes,
  };
}

/** A target for tests: entry level, on the last day of November 2026. */
export function exampleTarget(changes: Partial<Target> = {}): Target {
  return {
    track: 'entry-level',
    title: 'Data scientist',
    company: '',
    interviewDay: '2026-11-30',
    hoursPerWeek: 6,
    daysOff: [],
    projects: [],
    mocks: {},
    resumeAligned: null,
    ...changes,
  };
}
