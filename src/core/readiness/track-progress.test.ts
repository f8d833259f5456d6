import { describe, expect, it } from 'vitest';
import type { Track } from '#core/bank/bank.ts';
import { addFacts, emptyLog, type Evidence, evidenceOf, type GradingFact } from '#core/practice/evidence.ts';
import { exampleCandidate } from '#core/practice/example-candidates.ts';
import { EXAMPLE_START, exampleAttempt, exampleId, exampleReview } from '#core/practice/example-facts.ts';
import { DAY } from '#core/time.ts';
import { trackProgress } from './track-progress.ts';

const track: Track = {
  id: 'entry-level',
  title: 'Entry level',
  for: 'Beginners',
  sections: [{ title: 'Evaluation', items: [{ id: 'splits', says: 'Split data', topics: ['validation'] }] }],
};
const optional = exampleCandidate({ id: 'optional', tracks: { 'entry-level': 'optional' } });
const must = exampleCandidate({ id: 'must' });
const elsewhere = exampleCandidate({ id: 'elsewhere', topics: ['metrics'] });
const otherTrack = exampleCandidate({ id: 'other', tracks: { 'ml-engineer': 'must' } });

type Answer = { questionId: string; score: number; kind?: GradingFact['kind']; mode?: 'answer' | 'reasoning' };

/** Answers at the start, each a retrieval that went well. */
function knowing(...answers: Answer[]): Evidence {
  const log = emptyLog();
  addFacts(log, {
    attempts: answers.map(({ questionId, mode = 'answer' }, i) => exampleAttempt(i + 1, 0, { questionId, mode })),
    gradings: answers.map(({ score, kind = 'rule' }, i) => ({
      id: exampleId(50 + i),
      attemptId: exampleId(i + 1),
      kind,
      grader: 'words 1',
      score,
      at: EXAMPLE_START,
    })),
    reviews: answers.map(({ questionId }, i) => exampleReview(i + 1, 0, 3, { questionId })),
  });
  return evidenceOf(log);
}
const view = (evidence: Evidence, days = 1) =>
  trackProgress(track, [optional, elsewhere, otherTrack, must], evidence, EXAMPLE_START + days * DAY);
const state = (evidence: Evidence, days = 1) => view(evidence, days).sections[0]?.items[0]?.state;

describe('trackProgress', () => {
  it('lists the questions of an item, the must-knows first, with score and recall', () => {
    const questions = view(knowing({ questionId: 'must', score: 0.7 })).sections[0]?.items[0]?.questions;
    expect(questions?.map(({ id }) => id)).toEqual(['must', 'optional']);
    expect(questions?.[0]).toMatchObject({ importance: 'must', score: 0.7 });
    expect(questions?.[1]).toMatchObject({ score: null, recall: null });
  });

  it('goes from untried over tried and shown to held, and back when it fades', () => {
    expect(state(knowing())).toBe('untried');
    expect(state(knowing({ questionId: 'must', score: 0.59 }))).toBe('tried');
    expect(state(knowing({ questionId: 'must', score: 0.6 }))).toBe('held');
    expect(state(knowing({ questionId: 'must', score: 0.6 }), 60)).toBe('shown');
    expect(state(knowing({ questionId: 'must', score: 0.9 }, { questionId: 'must', score: 0.2 }))).toBe('tried');
  });

  it('wants the must-knows: an optional question shows nothing beside them', () => {
    expect(state(knowing({ questionId: 'optional', score: 1 }))).toBe('tried');
    const alone = trackProgress(track, [optional], knowing({ questionId: 'optional', score: 1 }), EXAMPLE_START + DAY);
    expect(alone.sections[0]?.items[0]?.state).toBe('held');
  });

  it('is not moved by reasoning about a gap, and heeds the candidate’s own judgement', () => {
    expect(state(knowing({ questionId: 'must', score: 1, mode: 'reasoning' }))).toBe('untried');
    expect(state(knowing({ questionId: 'must', score: 1, kind: 'self' }))).toBe('held');
  });
});
