import type { AreaId, Importance, Level, QuestionKind } from '#core/bank/vocabulary.ts';
import { recallAt } from '#core/memory/memory.ts';
import { MUST_FIRST, rankByUrgency } from '#core/memory/urgency.ts';
import { DAY, dayAt, type Millis, startOfDay } from '#core/time.ts';
import type { CandidateQuestion } from './candidate-question.ts';
import type { Evidence } from './evidence.ts';
import type { Target } from './target.ts';

/** A question the candidate should retrieve now, with why. */
export type QueueItem = {
  readonly questionId: string;
  readonly title: string;
  readonly prompt: string;
  readonly area: AreaId;
  readonly kind: QuestionKind;
  readonly level: Level;
  readonly importance: Importance | null;
  readonly own: boolean;
  readonly minutes: number;
  /** Expected seconds, feedback included. */
  readonly seconds: number;
  readonly reason: string;
  /** Chance of recall now; null when never tried. */
  readonly recall: number | null;
};

export type QueueFilter = {
  readonly area?: AreaId;
  readonly track?: boolean;
  readonly kind?: QuestionKind;
  readonly level?: Level;
};

/** Without a date, recall is planned for this long from now. */
export const DEFAULT_HORIZON_DAYS = 28;
/** From this confidence on, with a score below the other, an answer was a confident error: the kind best corrected soon. */
const SURE = 0.7;
const WRONG = 0.4;

/** The instant that recall should peak: nine in the morning of the interview day, or the default horizon. */
export function interviewInstant(target: Target | null, now: Millis, offsetMinutes: number): Millis {
  if (target?.interviewDay === null || target === null) return now + DEFAULT_HORIZON_DAYS * DAY;
  const morning = startOfDay(target.interviewDay, offsetMinutes) + 9 * 3_600_000;
  return morning > now ? morning : now + DEFAULT_HORIZON_DAYS * DAY;
}

/**
 * The practice queue: questions worth retrieving now, the most urgent first. A question answered today is not in it.
 * @param offsetMinutes minutes to add to UTC for the candidate's own day
 */
export function buildQueue(
  questions: readonly CandidateQuestion[],
  evidence: Evidence,
  target: Target | null,
  now: Millis,
  offsetMinutes: number,
  filter: QueueFilter = {},
): QueueItem[] {
  const today = dayAt(now, offsetMinutes);
  const wanted = questions.filter(
    ({ question, area, importance }) =>
      (filter.area === undefined || area === filter.area) &&
      (filter.kind === undefined || question.kind === filter.kind) &&
      (filter.level === undefined || question.level === filter.level) &&
      (filter.track === false || target === null || importance !== null),
  );
  const byId = new Map(wanted.map((entry) => [entry.question.id, entry]));
  const candidates = inTurn(wanted)
    .map((entry) => ({ entry, memory: evidence.memoryOf(entry.question.id) }))
    .filter(({ memory }) => memory === null || dayAt(memory.lastAt, offsetMinutes) < today)
    .map(({ entry, memory }) => ({
      id: entry.question.id,
      value: entry.value * (memory === null ? 1 : weightOf(entry.question)),
      minutes: entry.question.minutes,
      memory,
    }));

  const errors = confidentErrors(evidence);
  const order = rankByUrgency(candidates, now, interviewInstant(target, now, offsetMinutes), evidence.pace);
  // Feedback corrects errors made with confidence best (Butterfield and Metcalfe 2001), so they come first, whatever their rank.
  return [...order.filter(({ id }) => errors.has(id)), ...order.filter(({ id }) => !errors.has(id))].flatMap(
    (ranked) => {
      const entry = byId.get(ranked.id);
      if (entry === undefined) return [];
      const memory = evidence.memoryOf(ranked.id);
      const recall = memory === null ? null : recallAt(memory, now, evidence.pace);
      return [
        {
          questionId: ranked.id,
          title: entry.question.title,
          prompt: entry.question.prompt,
          area: entry.area,
          kind: entry.question.kind,
          level: entry.question.level,
          importance: entry.importance,
          own: entry.own,
          minutes: entry.question.minutes,
          seconds: Math.round(ranked.seconds),
          reason: reasonFor(
            entry,
            recall,
            memory === null ? null : Math.round((now - memory.lastAt) / DAY),
            errors.has(ranked.id),
          ),
          recall,
        },
      ];
    },
  );
}

/** Minutes of a problem that are worth as much as one question; ranking raises what this gives to a power. */
const MINUTES_PER_QUESTION = 3;

/**
 * A problem solved once stands for several questions when it fades, so that its minutes do not push it behind all of them. New
 * ones are chosen in the Code room: an evening's work must not head a list of short answers.
 */
function weightOf({ kind, minutes }: CandidateQuestion['question']): number {
  return kind === 'concept' ? 1 : Math.max(1, minutes / MINUTES_PER_QUESTION) ** (1 / MUST_FIRST);
}

const levelOrder: readonly Level[] = ['foundation', 'core', 'advanced'];

/** Foundations first and the areas in turn: the order in which equally urgent questions are asked, so that a first day is a cross-section. */
function inTurn(entries: readonly CandidateQuestion[]): CandidateQuestion[] {
  const seen = new Map<string, number>();
  return entries
    .map((entry) => {
      const key = `${entry.question.level} ${entry.area}`;
      const turn = seen.get(key) ?? 0;
      seen.set(key, turn + 1);
      return { entry, turn };
    })
    .sort(
      (a, b) =>
        levelOrder.indexOf(a.entry.question.level) - levelOrder.indexOf(b.entry.question.level) || a.turn - b.turn,
    )
    .map(({ entry }) => entry);
}

/** Questions whose latest answer was given with confidence and was wrong. */
export function confidentErrors(evidence: Evidence): Set<string> {
  const wrong = new Set<string>();
  for (const [questionId, attempts] of evidence.byQuestion) {
    const last = attempts.findLast((attempt) => attempt.mode === 'answer' && attempt.confidence !== null);
    const score = last?.scores.rule ?? null;
    if ((last?.confidence ?? 0) >= SURE && score !== null && score < WRONG) wrong.add(questionId);
  }
  return wrong;
}

const importanceWords: Readonly<Record<Importance, string>> = {
  must: 'Must know',
  should: 'Should know',
  optional: 'Optional',
};

function reasonFor(entry: CandidateQuestion, recall: number | null, days: number | null, error: boolean): string {
  const rank = entry.own
    ? 'Your own question'
    : entry.starter
      ? 'In your starter set'
      : entry.importance === null
        ? 'Beyond your track'
        : importanceWords[entry.importance];
  if (recall === null || days === null) return `${rank}, not tried yet`;
  const when = days <= 1 ? 'yesterday' : `${days} days ago`;
  if (error) return `You were sure and it was wrong, ${when}`;
  return `${rank}, faded to ${Math.round(recall * 100)} % since ${when}`;
}
