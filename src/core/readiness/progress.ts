import type { AreaId } from '#core/bank/vocabulary.ts';
import { recallAt } from '#core/memory/memory.ts';
import type { CandidateQuestion } from '#core/practice/candidate-question.ts';
import type { Evidence } from '#core/practice/evidence.ts';
import { type GraderCount, gradersBehind } from '#core/practice/outdated.ts';
import { confidentErrors } from '#core/practice/queue.ts';
import type { Target } from '#core/practice/target.ts';
import { addDays, DAY, type Day, dayAt, type Millis, startOfDay } from '#core/time.ts';
import { type Calibration, RIGHT_FROM, tallyCalibration } from './calibration.ts';
import { type AreaReadiness, readinessOf } from './readiness.ts';

export type AreaProgress = AreaReadiness & {
  readonly area: AreaId /** Mean chance of recall now over the questions tried; null when none. */;
  readonly recall: number | null;
};

export type Progress = {
  /** Graded by the rule grader alone. */
  readonly areas: readonly AreaProgress[];
  readonly calibration: Calibration | null;
  /** The last days, oldest first, days without an answer included. */
  readonly days: readonly {
    readonly day: Day;
    readonly answers: number;
    readonly minutes: number;
    /** Of the scores by the current grader alone, and of those by others. */
    readonly mean: number | null;
    readonly earlierMean: number | null;
  }[];
  /** Who gave the scores behind all of this; with more than one they may not compare. */
  readonly graders: {
    readonly current: string;
    readonly behind: readonly GraderCount[];
    /** How many answers have a score, and how many of these from another grader than the current one. */
    readonly scored: number;
    readonly outdated: number;
  };
  readonly totals: {
    readonly answers: number;
    readonly minutes: number;
    readonly questions: number;
    readonly reasoned: number;
  };
  /** Questions answered with confidence and wrongly the last time. */
  readonly confidentErrors: readonly {
    readonly questionId: string;
    readonly title: string;
    readonly confidence: number;
    readonly score: number;
  }[];
};

/** How many days the timeline shows. */
const TIMELINE_DAYS = 28;

/**
 * What practice has shown so far: readiness by area over the questions of the target, calibration, and the days.
 * @param offsetMinutes minutes to add to UTC for the candidate's own day
 * @param currentGrader name and version of the grader whose scores compare now
 */
export function progressOf(
  questions: readonly CandidateQuestion[],
  evidence: Evidence,
  target: Target | null,
  areas: readonly AreaId[],
  now: Millis,
  offsetMinutes: number,
  currentGrader: string,
): Progress {
  const latest = latestAnswers(evidence);
  const errors = confidentErrors(evidence);
  return {
    areas: readinessByArea(questions, evidence, target, areas, now),
    calibration: calibrationOf(evidence),
    days: timeline(evidence, now, offsetMinutes, currentGrader),
    graders: gradersOf(evidence, currentGrader),
    totals: totalsOf(evidence),
    confidentErrors: questions
      .filter(({ question }) => errors.has(question.id))
      .map(({ question }) => ({
        questionId: question.id,
        title: question.title,
        confidence: latest.get(question.id)?.confidence ?? 0,
        score: latest.get(question.id)?.score ?? 0,
      })),
  };
}

/** Readiness and recall by area over the questions the target asks. */
export function readinessByArea(
  questions: readonly CandidateQuestion[],
  evidence: Evidence,
  target: Target | null,
  areas: readonly AreaId[],
  now: Millis,
): AreaProgress[] {
  const latest = latestAnswers(evidence);
  // Code is judged by tests: its results stand in the Code room, apart from scores of words.
  const asked = questions.filter(
    ({ question, importance }) => question.kind === 'concept' && (target === null || importance !== null),
  );
  return areas.map((area) => areaProgress(area, asked, latest, evidence, now));
}

/** The latest answer to each question that the rule grader has scored. */
function latestAnswers(evidence: Evidence): Map<string, { score: number; confidence: number | null }> {
  const latest = new Map<string, { score: number; confidence: number | null }>();
  for (const [questionId, attempts] of evidence.byQuestion) {
    const last = attempts.findLast((attempt) => attempt.mode === 'answer' && typeof attempt.scores.rule === 'number');
    const score = last?.scores.rule;
    if (last !== undefined && typeof score === 'number') latest.set(questionId, { score, confidence: last.confidence });
  }
  return latest;
}

function calibrationOf(evidence: Evidence): Calibration | null {
  const tally = tallyCalibration();
  for (const { mode, confidence, scores } of evidence.attempts) {
    const score = scores.rule;
    if (mode === 'answer' && confidence !== null && typeof score === 'number') tally.add(confidence, score);
  }
  return tally.result();
}

function totalsOf(evidence: Evidence): Progress['totals'] {
  let seconds = 0;
  let reasoned = 0;
  for (const attempt of evidence.attempts) {
    seconds += attempt.seconds ?? 0;
    if (attempt.mode === 'reasoning') reasoned += 1;
  }
  return {
    answers: evidence.attempts.length,
    minutes: Math.round(seconds / 60),
    questions: evidence.byQuestion.size,
    reasoned,
  };
}

function areaProgress(
  area: AreaId,
  asked: readonly CandidateQuestion[],
  latest: ReadonlyMap<string, { score: number }>,
  evidence: Evidence,
  now: Millis,
): AreaProgress {
  const inArea = asked.filter((entry) => entry.area === area);
  const scores = inArea.flatMap((entry) => latest.get(entry.question.id)?.score ?? []);
  const recalls = inArea.flatMap((entry) => {
    const memory = evidence.memoryOf(entry.question.id);
    return memory === null ? [] : [recallAt(memory, now, evidence.pace)];
  });
  return {
    area,
    ...readinessOf({ scores, questions: inArea.length }),
    recall: recalls.length === 0 ? null : recalls.reduce((sum, recall) => sum + recall, 0) / recalls.length,
  };
}

function gradersOf(evidence: Evidence, current: string): Progress['graders'] {
  const behind = gradersBehind(evidence);
  const scored = behind.reduce((sum, { attempts }) => sum + attempts, 0);
  const ofCurrent = behind.find(({ grader }) => grader === current)?.attempts ?? 0;
  return { current, behind, scored, outdated: scored - ofCurrent };
}

function timeline(evidence: Evidence, now: Millis, offsetMinutes: number, currentGrader: string): Progress['days'] {
  const first = addDays(dayAt(now, offsetMinutes), 1 - TIMELINE_DAYS);
  const from = startOfDay(first, offsetMinutes);
  const days = Array.from({ length: TIMELINE_DAYS }, () => ({
    answers: 0,
    seconds: 0,
    current: { sum: 0, graded: 0 },
    earlier: { sum: 0, graded: 0 },
  }));
  // Oldest first, so the days shown are at the end.
  for (let i = evidence.attempts.length - 1; i >= 0; i--) {
    const attempt = evidence.attempts[i];
    if (attempt === undefined || attempt.at < from) break;
    const day = days[Math.floor((attempt.at - from) / DAY)];
    if (day === undefined) continue;
    day.answers += 1;
    day.seconds += attempt.seconds ?? 0;
    const score = attempt.scores.rule;
    if (attempt.mode === 'answer' && score !== null && score !== undefined) {
      const tally = attempt.graders.rule === currentGrader ? day.current : day.earlier;
      tally.sum += score;
      tally.graded += 1;
    }
  }
  return days.map((day, i) => ({
    day: addDays(first, i),
    answers: day.answers,
    minutes: Math.round(day.seconds / 60),
    mean: meanOf(day.current),
    earlierMean: meanOf(day.earlier),
  }));
}

function meanOf({ sum, graded }: { readonly sum: number; readonly graded: number }): number | null {
  return graded === 0 ? null : sum / graded;
}

/** An answer at this score or above is evidence that its checklist item can be shown. */
export const SHOWN_FROM = RIGHT_FROM;
