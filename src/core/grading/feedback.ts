import { z } from 'zod';
import { reportSchema } from '#core/judge/report.ts';

/** A span of the answer: character offsets, end exclusive. */
export const spanSchema = z.strictObject({ start: z.int().min(0), end: z.int().min(0) });
export type Span = z.infer<typeof spanSchema>;

export const verdicts = ['covered', 'partial', 'missing', 'contradicted'] as const;
export type Verdict = (typeof verdicts)[number];

/** Why a verdict may be wrong: it was close, or the grader's two stages read the words differently. */
export const doubts = ['close', 'stages-differ'] as const;
export type Doubt = (typeof doubts)[number];

export const graderKinds = ['rule', 'model', 'self', 'peer'] as const;
export type GraderKind = (typeof graderKinds)[number];

/** Who graded. Scores of different graders are never mixed in one trend. */
export const graderSchema = z.strictObject({
  kind: z.enum(graderKinds),
  name: z.string().min(1).max(80),
  version: z.string().min(1).max(40),
});
export type Grader = z.infer<typeof graderSchema>;

/** What a grader said of one answer: the one shape, whoever grades. */
export const feedbackSchema = z.strictObject({
  grader: graderSchema,
  /** 0 to 1, or null: not assessed. */
  score: z.number().min(0).max(1).nullable(),
  points: z.array(
    z.strictObject({
      id: z.string(),
      verdict: z.enum(verdicts),
      evidence: z.array(spanSchema),
      /** Set where the grader is unsure: there the candidate's own verdict is worth asking for. */
      doubt: z.enum(doubts).optional(),
    }),
  ),
  misconceptions: z.array(z.strictObject({ id: z.string(), evidence: z.array(spanSchema) })),
  /** Information, never part of the score. */
  delivery: z.strictObject({
    words: z.int().min(0),
    /** Time spent writing or speaking; null when nobody measured it. */
    seconds: z.number().min(0).nullable(),
    /** The length that fits the question's minutes, in words. */
    target: z.strictObject({ min: z.int(), max: z.int() }),
    /** The rest is missing from feedback kept before it was measured. Words that say nothing: "um", "you know". */
    fillers: z.array(spanSchema).optional(),
    /** Claims an interviewer would push on, and what they would ask. */
    vague: z.array(z.strictObject({ ...spanSchema.shape, ask: z.string().max(80) })).optional(),
    structure: z
      .strictObject({
        /** False for an answer without words. */
        opensWithAnswer: z.boolean(),
        /** What stands before the answer: thanks, the question once more, a definition of something else. */
        preamble: spanSchema.nullable(),
        /** The longest sentence, when it has more than 40 words. */
        longest: z.strictObject({ ...spanSchema.shape, words: z.int().min(0) }).nullable(),
        /** Words that lead the listener: "second", "because", "the trade-off". */
        signposts: z.array(spanSchema),
        /** The first words that bring an example. */
        example: spanSchema.nullable(),
        /** The sentence at the end that concludes. */
        conclusion: spanSchema.nullable(),
      })
      .optional(),
    /** Technical terms left unexplained, each once; only measured for a listener who is not technical. */
    jargon: z.array(spanSchema).optional(),
  }),
  /** Of code: what its tests said. */
  run: reportSchema.optional(),
  /** The follow-up an interviewer would ask now, and the point it is after. */
  next: z.strictObject({ point: z.string(), probe: z.string() }).nullable(),
});
export type Feedback = z.infer<typeof feedbackSchema>;
export type Delivery = Feedback['delivery'];
