import { z } from 'zod';
import type { Problem, SqlSchema } from './problem.ts';
import { type Question, rubricPointSchema, slugSchema } from './question.ts';
import { type AreaId, areaIds, type Importance, type TrackId, trackIds } from './vocabulary.ts';

const line = z.string().trim().min(1).max(400);

/** content/topics.yml: the areas, and the concept graph below them. */
export const topicsFileSchema = z.strictObject({
  areas: z.array(z.strictObject({ id: z.enum(areaIds), title: line, covers: line })),
  topics: z.array(
    z.strictObject({ id: slugSchema, title: line, area: z.enum(areaIds), after: z.array(slugSchema).default([]) }),
  ),
});
export type TopicsFile = z.infer<typeof topicsFileSchema>;
export type Topic = TopicsFile['topics'][number];

/** content/skills.yml: names a posting or resume may use for one skill. */
export const skillsFileSchema = z.strictObject({
  families: z.array(z.strictObject({ id: slugSchema, title: line })),
  skills: z.array(
    z.strictObject({ id: slugSchema, name: line, family: slugSchema, aliases: z.array(line).default([]) }),
  ),
});
export type SkillsFile = z.infer<typeof skillsFileSchema>;

/** content/tracks/<id>.yml: a role's checklist. Its questions are those that name the track and one of an item's topics. */
export const trackFileSchema = z.strictObject({
  title: line,
  for: line,
  sections: z
    .array(
      z.strictObject({
        title: line,
        items: z.array(z.strictObject({ id: slugSchema, says: line, topics: z.array(slugSchema).min(1) })).min(1),
      }),
    )
    .min(1),
});
export type Track = z.infer<typeof trackFileSchema> & { readonly id: TrackId };

/** content/reasoning.yml: what a good "I have not done this, here is how I would reason" says, for any question. */
export const reasoningFileSchema = z.strictObject({
  prompt: line,
  points: z.array(rubricPointSchema).min(3),
});

export type ReasoningRubric = z.infer<typeof reasoningFileSchema>;

/** Everything a candidate can study, read once at start. */
export type Bank = {
  readonly areas: TopicsFile['areas'];
  readonly topics: readonly Topic[];
  readonly skills: SkillsFile;
  readonly tracks: readonly Track[];
  readonly reasoning: ReasoningRubric;
  readonly questions: readonly Question[];
  readonly problems: readonly Problem[];
  /** Tables the SQL problems share. */
  readonly schemas: readonly SqlSchema[];
};

/** The area of a question: that of its first topic. Throws on a topic the bank does not have (the content rules refuse it). */
export function areaOf(question: Pick<Question, 'topics'>, topics: readonly Topic[]): AreaId {
  const topic = topics.find((candidate) => candidate.id === question.topics[0]);
  if (topic === undefined) throw new Error(`no topic '${question.topics[0]}'`);
  return topic.area;
}

/** A track id in the text of a request or a file, or undefined. */
export function asTrackId(text: string): TrackId | undefined {
  return trackIds.find((id) => id === text);
}

/** What a question is worth to a candidate on a track, as a share of a must-know one (research: must 1, should 0.5, optional 0.2). */
export const importanceValue: Readonly<Record<Importance, number>> = { must: 1, should: 0.5, optional: 0.2 };
