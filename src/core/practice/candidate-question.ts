import type { Question } from '#core/bank/question.ts';
import type { AreaId, Importance } from '#core/bank/vocabulary.ts';

/** A question as the candidate has it: from the bank or their own, and what it is worth for their target. */
export type CandidateQuestion = {
  readonly question: Question;
  readonly area: AreaId;
  readonly own: boolean;
  /** In the candidate's starter set. */
  readonly starter: boolean;
  /** How much the target needs it; null when the track does not ask it. */
  readonly importance: Importance | null;
  /** 0 to 1, for ranking. */
  readonly value: number;
};
