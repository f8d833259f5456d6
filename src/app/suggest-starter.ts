import { importanceValue } from '#core/bank/bank.ts';
import type { AreaId, TrackId } from '#core/bank/vocabulary.ts';
import type { CandidateQuestion } from '#core/practice/candidate-question.ts';

/** How many questions the guided starter set has. */
export const STARTER_SIZE = 20;
/** More than these are suggested, so that the candidate chooses. */
const SUGGESTED = 36;

/**
 * Suggests shipped questions for the starter set: by importance for the track, in turn over the areas, foundations first,
 * so that twenty of them are a cross-section and not one subject. Problems are not among them: they take an evening.
 */
export function suggestStarter(questions: readonly CandidateQuestion[], track: TrackId | null): CandidateQuestion[] {
  const levelRank = { foundation: 0, core: 1, advanced: 2 } as const;
  // Not the entry's own value: what is chosen already must not move up because it was chosen.
  const valueOf = ({ question }: CandidateQuestion): number => {
    const importance = track === null ? 'should' : question.tracks[track];
    return importance === undefined ? 0 : importanceValue[importance];
  };
  const byArea = new Map<AreaId, CandidateQuestion[]>();
  const ranked = questions
    .filter((entry) => !entry.own && entry.question.kind === 'concept' && valueOf(entry) > 0)
    .toSorted((a, b) => valueOf(b) - valueOf(a) || levelRank[a.question.level] - levelRank[b.question.level]);
  for (const entry of ranked) byArea.set(entry.area, [...(byArea.get(entry.area) ?? []), entry]);
  const suggested: CandidateQuestion[] = [];
  for (let round = 0; suggested.length < SUGGESTED; round++) {
    const row = [...byArea.values()].flatMap((list) => list[round] ?? []);
    if (row.length === 0) break;
    suggested.push(...row.toSorted((a, b) => valueOf(b) - valueOf(a)));
  }
  return suggested.slice(0, SUGGESTED);
}
