/** How a passage stands to a claim; the four chances add up to 1. */
export type Chances = {
  /** It says the claim. */
  readonly covered: number;
  /** It says half of it. */
  readonly partly: number;
  /** It cannot be true if the claim is. */
  readonly contradicted: number;
  /** It says something else. */
  readonly unrelated: number;
};

/** A trained reader of meaning: the second stage of the grader. */
export interface MeaningJudge {
  /**
   * Reads a passage against a claim.
   * @param context what the question is about, in a few words
   * @param claim what a rubric point or false claim says
   * @returns the same chances for the same texts, always
   */
  judge(context: string, claim: string, passage: string): Promise<Chances>;
}
