import { z } from 'zod';
import { solvingSteps, type SolvingStep } from '#core/bank/vocabulary.ts';
import type { Work } from './attempt.ts';

/** What is kept beside the code while it is being written. */
export type Notes = {
  readonly steps: Readonly<Record<SolvingStep, { readonly notes: string; readonly seconds: number }>>;
  /** The step being worked on. */
  readonly at: SolvingStep;
  /** Hints opened. */
  readonly hints: number;
  /** What the candidate says while writing. */
  readonly explanation: string;
};

const stepSchema = z.object({ notes: z.string().catch(''), seconds: z.number().min(0).catch(0) });
const notesSchema = z.object({
  steps: z.record(z.string(), stepSchema).catch({}),
  at: z.enum(solvingSteps).catch('understand'),
  hints: z.int().min(0).max(3).catch(0),
  explanation: z.string().catch(''),
});

/** Reads notes from the text of their draft; what cannot be read begins anew. */
export function readNotes(text: string): Notes {
  let value: unknown = {};
  try {
    value = JSON.parse(text === '' ? '{}' : text);
  } catch {
    // A draft of something else.
  }
  const read = notesSchema.safeParse(value);
  const { steps, ...rest } = read.success
    ? read.data
    : { steps: {}, at: 'understand' as const, hints: 0, explanation: '' };
  const kept: Partial<Record<string, { notes: string; seconds: number }>> = steps;
  const all = solvingSteps.map((step) => [step, kept[step] ?? { notes: '', seconds: 0 }] as const);
  return { ...rest, steps: Object.fromEntries(all) as Notes['steps'] };
}

/** Notes with part of one step changed. */
export function withStep(notes: Notes, step: SolvingStep, part: Partial<Notes['steps'][SolvingStep]>): Notes {
  return { ...notes, steps: { ...notes.steps, [step]: { ...notes.steps[step], ...part } } };
}

/** The notes as they are submitted with the code: only steps that were used. */
export function workOf(notes: Notes, round: number | null): Work {
  const used = solvingSteps.filter((step) => notes.steps[step].notes.trim() !== '' || notes.steps[step].seconds >= 1);
  const steps = Object.fromEntries(
    used.map((step) => [
      step,
      { notes: notes.steps[step].notes.slice(0, 4_000), seconds: Math.round(notes.steps[step].seconds) },
    ]),
  );
  return { hints: notes.hints, steps, round };
}
