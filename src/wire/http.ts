import { z } from 'zod';
import type { Bank } from '#core/bank/bank.ts';
import { LONGEST_MODEL_ANSWER, LONGEST_PROMPT, type Question, slugSchema } from '#core/bank/question.ts';
import {
  areaIds,
  type Importance,
  levels,
  type QuestionKind,
  questionKinds,
  type TrackId,
} from '#core/bank/vocabulary.ts';
import { type Feedback, verdicts } from '#core/grading/feedback.ts';
import type { Rubric } from '#core/grading/prepare.ts';
import {
  answerModes,
  draftModes,
  type Attempt,
  type Draft,
  type Grading,
  idSchema,
  LONGEST_ANSWER,
  type Rating,
} from '#core/practice/attempt.ts';
import type { GraderCount } from '#core/practice/outdated.ts';
import type { QueueItem } from '#core/practice/queue.ts';
import type { Session } from '#core/practice/session.ts';
import { type Target, targetSchema } from '#core/practice/target.ts';
import type { AreaProgress, Progress } from '#core/readiness/progress.ts';
import type { TrackView } from '#core/readiness/track-progress.ts';
import type { Day, Millis } from '#core/time.ts';
import {
  choicesRequest,
  fetchWheelsRequest,
  type WheelView,
  type CodeAttemptView,
  type ProblemListItem,
  type ProblemView,
  type SubmitCodeRequest,
  submitCodeRequest,
} from './code.ts';
import { paths } from './paths.ts';

/*
 * What crosses between the web app and the server. Requests are zod schemas, since they come from outside; responses are
 * types, since they come from us. One table, `routes`, is what the server mounts and what the web app calls.
 */

/** One call: how it is made, what it takes, what it gives. */
export type Route<Query, Body, Response> = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** With parameters as `:name`; each is a slug, a UUID, or a backup's file name. */
  readonly path: string;
  readonly query?: z.ZodType<Query>;
  readonly body?: z.ZodType<Body>;
  /** The largest body accepted, in bytes; 1 MB when not given. */
  readonly largest?: number;
  /** Never set: carries the response type. */
  readonly response?: Response;
};

/** Minutes to add to UTC for the candidate's own day, as sent by the browser. */
const offset = z.coerce.number().int().min(-840).max(840).default(0);
const flag = z.enum(['true', 'false']).transform((value) => value === 'true');

const filterSchema = z.strictObject({
  area: z.enum(areaIds).optional(),
  kind: z.enum(questionKinds).optional(),
  level: z.enum(levels).optional(),
  /** False to include what the target's track does not ask. */
  track: z.boolean().optional(),
});
export type FilterRequest = z.infer<typeof filterSchema>;

const draftRequest = z.strictObject({
  questionId: slugSchema,
  mode: z.enum(draftModes),
  probeOf: idSchema.nullable(),
  point: slugSchema.nullable(),
  text: z.string().max(LONGEST_ANSWER),
  confidence: z.number().min(0).max(1).nullable(),
  seconds: z.number().min(0).max(86_400),
  /** The revision this save builds on; 0 for the first. */
  base: z.int().min(0),
});
export type DraftRequest = z.infer<typeof draftRequest>;

const answerRequest = z.strictObject({
  questionId: slugSchema,
  sessionId: idSchema.nullable(),
  mode: z.enum(answerModes),
  probeOf: idSchema.nullable(),
  point: slugSchema.nullable(),
  text: z.string().max(LONGEST_ANSWER),
  confidence: z.number().min(0).max(1).nullable(),
  seconds: z.number().min(0).max(86_400).nullable(),
});
export type AnswerRequest = z.infer<typeof answerRequest>;

const ownQuestionRequest = z.strictObject({
  prompt: z.string().trim().min(1).max(LONGEST_PROMPT),
  modelAnswer: z.string().trim().max(LONGEST_MODEL_ANSWER),
  topic: slugSchema,
  level: z.enum(levels),
  minutes: z.number().min(1).max(15),
  points: z
    .array(
      z.strictObject({
        says: z.string().trim().min(1).max(400),
        weight: z.int().min(1).max(3),
        /** Other ways to say it. */
        phrasings: z.array(z.string().trim().min(1).max(400)).max(13),
      }),
    )
    .max(8),
});
export type OwnQuestionRequest = z.infer<typeof ownQuestionRequest>;

export type AppView = {
  readonly version: string;
  readonly target: Target | null;
  readonly areas: Bank['areas'];
  readonly topics: Bank['topics'];
  readonly tracks: readonly {
    readonly id: TrackId;
    readonly title: string;
    readonly for: string;
    readonly questions: number;
  }[];
  readonly counts: { readonly questions: number; readonly queue: number; readonly own: number };
  /** The session to resume, if one is open. */
  readonly session: Session | null;
};

/** One of the first day's five actions. */
export type FirstDayAction = {
  readonly id: 'target' | 'projects' | 'starter' | 'mocks' | 'resume';
  readonly done: boolean;
};

export type TodayView = {
  readonly day: Day;
  readonly target: Target;
  readonly daysLeft: number | null;
  /** Minutes the target leaves for today; 0 on a day off. */
  readonly minutes: number;
  readonly queue: {
    readonly questions: number;
    readonly minutes: number;
    readonly must: number;
    /** Questions answered with confidence and wrongly the last time; they come first. */
    readonly confidentErrors: number;
    readonly first: readonly QueueItem[];
  };
  /** The problem with code to write that would help most, where it is not in today's part of the queue. */
  readonly problem: QueueItem | null;
  /** Topics that have faded most since they were last recalled. */
  readonly faded: readonly { readonly topic: string; readonly title: string; readonly recall: number }[];
  readonly answeredToday: { readonly questions: number; readonly minutes: number };
  readonly session: { readonly session: Session; readonly title: string } | null;
  readonly drafts: readonly {
    readonly questionId: string;
    readonly title: string;
    readonly words: number;
    /** Code, not words. */
    readonly code: boolean;
    readonly savedAt: Millis;
  }[];
  readonly firstDay: readonly FirstDayAction[];
  readonly areas: readonly AreaProgress[];
};

export type QuestionListItem = {
  readonly id: string;
  readonly title: string;
  readonly prompt: string;
  readonly area: string;
  readonly topic: string;
  readonly kind: Question['kind'];
  readonly level: Question['level'];
  readonly minutes: number;
  readonly importance: Importance | null;
  readonly own: boolean;
  readonly starter: boolean;
  /** Latest rule score of an answer; null when never answered. */
  readonly score: number | null;
  /** Set when the score came from another grader than the current one, and may not compare. */
  readonly otherGrader: string | null;
  readonly recall: number | null;
  readonly attempts: number;
};

/** A question as it is asked: without what a good answer says. */
export type QuestionView = QuestionListItem & {
  readonly topicTitle: string;
  readonly areaTitle: string;
  readonly draft: Draft | null;
  readonly target: { readonly min: number; readonly max: number };
  readonly history: readonly {
    readonly id: string;
    readonly at: Millis;
    readonly score: number | null;
    readonly otherGrader: string | null;
    readonly mode: Attempt['mode'];
  }[];
  /** Deleted own questions and retired ones can be read, not asked. */
  readonly asked: boolean;
  /** What is asked for when the candidate says "I have not done this". */
  readonly reasoningPrompt: string;
};

/** A reply to a follow-up, graded on its one point. */
export type FollowUp = { readonly attempt: Attempt; readonly feedback: Feedback };

/** An answer with everything said of it. */
export type AttemptView = {
  readonly attempt: Attempt;
  readonly gradings: readonly Grading[];
  /** Name and version of the grader whose scores compare now. */
  readonly currentGrader: string;
  /** The newest rule grading with the verdicts the candidate decided, and the score that follows; null when they decided none. */
  readonly own: {
    readonly points: Feedback['points'];
    readonly decided: readonly string[];
    readonly score: number | null;
  } | null;
  readonly question: {
    readonly id: string;
    readonly title: string;
    readonly prompt: string;
    readonly kind: Question['kind'];
    readonly level: Question['level'];
    readonly minutes: number;
    readonly areaTitle: string;
    readonly topicTitle: string;
    readonly own: boolean;
    readonly modelAnswer: string;
  };
  /** The rubric the answer was graded against. */
  readonly points: readonly {
    readonly id: string;
    readonly says: string;
    readonly weight: number;
    readonly probe: string;
  }[];
  readonly falseClaims: readonly {
    readonly id: string;
    readonly says: string;
    readonly correction: string;
    readonly contradicts: string | null;
  }[];
  readonly followUps: readonly FollowUp[];
  /** Days until recall falls to nine in ten, for each rating, and the rating now in force; null for a follow-up. */
  readonly memory: {
    readonly rating: Rating;
    readonly by: 'rule' | 'model' | 'self' | 'peer';
    readonly days: Readonly<Record<Rating, number>>;
  } | null;
  readonly previous: {
    readonly id: string;
    readonly score: number | null;
    readonly otherGrader: string | null;
    readonly at: Millis;
  } | null;
};

export type OwnQuestionView = { readonly question: Question; readonly deletedAt: Millis | null };
export type ImportPreview = {
  readonly questions: readonly {
    readonly prompt: string;
    readonly modelAnswer: string;
    readonly points: readonly string[];
    readonly duplicate: boolean;
  }[];
  /** Lines that could not be read, with why. */
  readonly faults: readonly { readonly line: number; readonly message: string }[];
};
export type StarterView = {
  readonly questionIds: readonly string[];
  /** Suggested for the target, best first, balanced over the areas. */
  readonly suggested: readonly QuestionListItem[];
};
export type BackupView = { readonly name: string; readonly at: Millis; readonly bytes: number };

function route<Query = undefined, Body = undefined, Response = void>(
  definition: Route<Query, Body, Response>,
): Route<Query, Body, Response> {
  return definition;
}

const MEGABYTE = 1024 * 1024;

export const routes = {
  readApp: route<{ offset: number }, undefined, AppView>({ ...paths.readApp, query: z.strictObject({ offset }) }),
  saveTarget: route<undefined, Target, Target>({ ...paths.saveTarget, body: targetSchema }),
  readToday: route<{ offset: number }, undefined, TodayView>({ ...paths.readToday, query: z.strictObject({ offset }) }),
  readQueue: route<
    { offset: number } & Omit<FilterRequest, 'track'> & { track?: boolean | undefined },
    undefined,
    { items: readonly QueueItem[]; answeredToday: number }
  >({
    ...paths.readQueue,
    query: filterSchema.extend({ track: flag.optional(), offset }),
  }),
  listQuestions: route<{ q: string }, undefined, { questions: readonly QuestionListItem[] }>({
    ...paths.listQuestions,
    query: z.strictObject({ q: z.string().max(200).default('') }),
  }),
  readQuestion: route<undefined, undefined, QuestionView>({ ...paths.readQuestion }),
  readRubric: route<undefined, undefined, Rubric>({ ...paths.readRubric }),
  saveDraft: route<undefined, DraftRequest, Draft>({ ...paths.saveDraft, body: draftRequest }),
  readDraft: route<{ slot: string }, undefined, { draft: Draft | null }>({
    ...paths.readDraft,
    query: z.strictObject({ slot: z.string().min(1).max(240) }),
  }),
  discardDraft: route<{ slot: string }, undefined, void>({
    ...paths.discardDraft,
    query: z.strictObject({ slot: z.string().min(1).max(240) }),
  }),
  submitAnswer: route<undefined, AnswerRequest, { id: string }>({ ...paths.submitAnswer, body: answerRequest }),
  readAttempt: route<undefined, undefined, AttemptView>({ ...paths.readAttempt }),
  markAttempt: route<
    undefined,
    { verdicts: Record<string, Feedback['points'][number]['verdict']>; rating: Rating | null },
    void
  >({
    ...paths.markAttempt,
    body: z.strictObject({
      verdicts: z.record(slugSchema, z.enum(verdicts)),
      rating: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]).nullable(),
    }),
  }),
  gradeAgain: route<undefined, undefined, { grader: string; score: number | null }>({ ...paths.gradeAgain }),
  listOutdated: route<undefined, undefined, { attempts: readonly string[]; graders: readonly GraderCount[] }>({
    ...paths.listOutdated,
  }),
  startSession: route<
    undefined,
    { minutes: number; filter: FilterRequest; questionIds: string[] | null; round: number | null; offset: number },
    Session
  >({
    ...paths.startSession,
    body: z.strictObject({
      minutes: z.number().min(1).max(600),
      filter: filterSchema,
      questionIds: z.array(slugSchema).min(1).max(200).nullable(),
      round: z.int().min(10).max(240).nullable().default(null),
      offset: z.int().min(-840).max(840),
    }),
  }),
  readSession: route<
    undefined,
    undefined,
    {
      session: Session;
      titles: Readonly<Record<string, string>>;
      kinds: Readonly<Record<string, QuestionKind>>;
      attempts: Readonly<Record<string, { id: string; score: number | null; otherGrader: string | null }>>;
    }
  >({
    ...paths.readSession,
  }),
  moveSession: route<undefined, { position: number }, void>({
    ...paths.moveSession,
    body: z.strictObject({ position: z.int().min(0).max(200) }),
  }),
  endSession: route<undefined, undefined, void>({ ...paths.endSession }),
  readTrack: route<undefined, undefined, TrackView>({ ...paths.readTrack }),
  readProgress: route<{ offset: number }, undefined, Progress>({
    ...paths.readProgress,
    query: z.strictObject({ offset }),
  }),
  listOwnQuestions: route<undefined, undefined, { questions: readonly OwnQuestionView[] }>({
    ...paths.listOwnQuestions,
  }),
  addOwnQuestion: route<undefined, OwnQuestionRequest, { id: string }>({
    ...paths.addOwnQuestion,
    body: ownQuestionRequest,
  }),
  saveOwnQuestion: route<undefined, OwnQuestionRequest, { id: string }>({
    ...paths.saveOwnQuestion,
    body: ownQuestionRequest,
  }),
  deleteOwnQuestion: route<undefined, undefined, void>({ ...paths.deleteOwnQuestion }),
  undeleteOwnQuestion: route<undefined, undefined, void>({ ...paths.undeleteOwnQuestion }),
  previewImport: route<undefined, { fileName: string; text: string }, ImportPreview>({
    ...paths.previewImport,
    body: z.strictObject({ fileName: z.string().max(200), text: z.string().max(4 * MEGABYTE) }),
    largest: 5 * MEGABYTE,
  }),
  importQuestions: route<
    undefined,
    { fileName: string; text: string; topic: string },
    { added: number; skipped: number }
  >({
    ...paths.importQuestions,
    body: z.strictObject({ fileName: z.string().max(200), text: z.string().max(4 * MEGABYTE), topic: slugSchema }),
    largest: 5 * MEGABYTE,
  }),
  readStarter: route<undefined, undefined, StarterView>({ ...paths.readStarter }),
  saveStarter: route<undefined, { questionIds: string[] }, void>({
    ...paths.saveStarter,
    body: z.strictObject({ questionIds: z.array(slugSchema).max(60) }),
  }),
  listProblems: route<undefined, undefined, { problems: readonly ProblemListItem[] }>({ ...paths.listProblems }),
  /** With a session, the drafts are those of its timed round. */
  readProblem: route<{ session?: string | undefined }, undefined, ProblemView>({
    ...paths.readProblem,
    query: z.strictObject({ session: idSchema.optional() }),
  }),
  submitCode: route<undefined, SubmitCodeRequest, { id: string; explanation: string | null }>({
    ...paths.submitCode,
    body: submitCodeRequest,
    largest: 4 * MEGABYTE,
  }),
  readCode: route<undefined, undefined, CodeAttemptView>({ ...paths.readCode }),
  submitChoices: route<undefined, { chosen: string[] }, { id: string }>({
    ...paths.submitChoices,
    body: choicesRequest,
  }),
  listWheels: route<undefined, undefined, { wheels: readonly WheelView[] }>({ ...paths.listWheels }),
  /** Goes to the network: only ever on a click. */
  fetchWheels: route<undefined, { names: string[] }, { files: readonly string[] }>({
    ...paths.fetchWheels,
    body: fetchWheelsRequest,
  }),
  listBackups: route<undefined, undefined, { folder: string; backups: readonly BackupView[] }>({
    ...paths.listBackups,
  }),
  backUp: route<undefined, undefined, BackupView>({ ...paths.backUp }),
  restoreBackup: route<undefined, undefined, BackupView>({ ...paths.restoreBackup }),
  /** Answers with the export file itself, as a download. */
  exportAll: route<undefined, undefined, string>({ ...paths.exportAll }),
  /** Takes the text of an export file. */
  importAll: route<undefined, { text: string }, { added: number; alreadyThere: number }>({
    ...paths.importAll,
    body: z.strictObject({ text: z.string() }),
    largest: 256 * MEGABYTE,
  }),
};

export type RouteName = keyof typeof routes;
export type QueryOf<N extends RouteName> = (typeof routes)[N] extends Route<infer Q, infer _B, infer _R> ? Q : never;
export type BodyOf<N extends RouteName> = (typeof routes)[N] extends Route<infer _Q, infer B, infer _R> ? B : never;
export type ResponseOf<N extends RouteName> = (typeof routes)[N] extends Route<infer _Q, infer _B, infer R> ? R : never;

/** What any failed call answers with: a code the web app has words for, and what is needed to say them. */
export type ErrorView = {
  readonly error: { readonly code: string; readonly message?: string; readonly draft?: Draft; readonly what?: string };
};
