import { bankIsBroad } from './bank-is-broad.ts';
import { junkScoresNothing } from './junk-scores-nothing.ts';
import { modelAnswerLength } from './model-answer-length.ts';
import { modelAnswerScores } from './model-answer-scores.ts';
import { phrasingsDistinct } from './phrasings-distinct.ts';
import { plainWriting } from './plain-writing.ts';
import { problemsAreComplete } from './problems-are-complete.ts';
import { probesAsk } from './probes-ask.ts';
import { referencesExist } from './references-exist.ts';
import { rubricIds } from './rubric-ids.ts';
import { rubricSize } from './rubric-size.ts';
import type { Rule } from './rule.ts';
import { skillsAreUnique } from './skills-are-unique.ts';
import { topicsFormAGraph } from './topics-form-a-graph.ts';
import { tracksCoverTheirQuestions } from './tracks-cover-their-questions.ts';

/** Every rule the content keeps: one small file each, one line here. */
export const rules: readonly Rule[] = [
  referencesExist,
  rubricSize,
  rubricIds,
  phrasingsDistinct,
  modelAnswerLength,
  modelAnswerScores,
  junkScoresNothing,
  probesAsk,
  plainWriting,
  topicsFormAGraph,
  skillsAreUnique,
  tracksCoverTheirQuestions,
  bankIsBroad,
  problemsAreComplete,
];
