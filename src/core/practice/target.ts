import { z } from 'zod';
import { trackIds } from '#core/bank/vocabulary.ts';
import { isDay } from '#core/time.ts';

export const daySchema = z.string().refine(isDay, 'must be a calendar day, YYYY-MM-DD');

/** The mock interviews booked on the first day, one of each kind. */
export const mockKinds = ['coding', 'theory', 'behavioural'] as const;
export type MockKind = (typeof mockKinds)[number];

/** What the candidate prepares for, and what they settled on the first day. */
export const targetSchema = z.strictObject({
  track: z.enum(trackIds),
  /** The role title aimed at for the next 30 days; empty when not decided. */
  title: z.string().trim().max(120),
  company: z.string().trim().max(120),
  /** Null while no date is known. */
  interviewDay: daySchema.nullable(),
  hoursPerWeek: z.number().min(0.5).max(80),
  /** Weekdays without study, 0 Sunday to 6 Saturday. */
  daysOff: z.array(z.int().min(0).max(6)).max(6),
  /** Up to two projects to defend in detail, each with the problem in one sentence. */
  projects: z
    .array(z.strictObject({ name: z.string().trim().min(1).max(120), problem: z.string().trim().max(400) }))
    .max(2),
  /** Mock interviews with their days. */
  mocks: z.partialRecord(z.enum(mockKinds), daySchema),
  /** The day the resume was last brought into line with the target; null when never. */
  resumeAligned: daySchema.nullable(),
});
export type Target = z.infer<typeof targetSchema>;
