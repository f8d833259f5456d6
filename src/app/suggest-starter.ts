import type { AreaId } from '#core/bank/question.ts';
import type { CandidateQuestion } from '#core/practice/candidate-question.ts';

/** How many questions the guided starter set has. */
export const STARTER_SIZE = 20;
/** More than these are suggested, so that the candidate chooses. */
const SUGGESTED = 36;

/**
 * Suggests questions for the starter set: by importance for the target, in turn over the areas, foundations first, so
 * that twenty of them are a cross-section and not one subject.
 */
export function suggestStarter(questions: readonly CandidateQuestion[]): CandidateQuestion[] {
  const levelRank = { foundation: 0, core: 1, advanced: 2 } as const;
  const byArea = new Map<AreaId, CandidateQuestion[]>();
  for (const entry of questions.toSorted((a, b) => b.value - a.value || levelRank[a.question.level] - levelRank[b.question.level])) {
    const list = byArea.get(entry.area) ?? [];
    list.push(entry);
    byArea.set(entry.area, list);
  }
  const suggested: CandidateQuestion[] = [];
  for (let round = 0; suggested.length < SUGGESTED; round++) {
    const before = suggested.length;
    const rows = [...byArea.values()].flatMap((list) => list[round] ?? []);
    suggested.push(...rows.toSorted((a, b) => b.value - a.value));
    if (suggested.length === before) break;
  }
  return suggested.slice(0, SUGGESTED);
}
