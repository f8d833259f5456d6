import { areaOf, importanceValue } from '#core/bank/bank.ts';
import type { Question } from '#core/bank/question.ts';
import type { CandidateQuestion } from '#core/practice/candidate-question.ts';
import type { Target } from '#core/practice/target.ts';
import type { Owner, Ports } from './ports.ts';

/** The guided set of twenty questions. */
export const STARTER_SET = 'starter';

/** What a question the track does not ask is worth: it still comes after everything else. */
const OFF_TRACK_VALUE = 0.05;

/** Every question this candidate can be asked: the bank's active ones and their own that are not deleted. */
export async function questionsFor(
  ports: Pick<Ports, 'store' | 'bank'>,
  owner: Owner,
  target: Target | null,
): Promise<CandidateQuestion[]> {
  const [own, starter] = await Promise.all([
    ports.store.listOwnQuestions(owner),
    ports.store.readSet(owner, STARTER_SET),
  ]);
  const chosen = new Set(starter?.questionIds);
  const brought = new Set(ports.bank.problems.filter((problem) => problem.own).map(({ id }) => id));
  const describe = (question: Question, isOwn: boolean): CandidateQuestion => {
    const starred = chosen.has(question.id);
    const onTrack = target === null ? null : (question.tracks[target.track] ?? null);
    // What the candidate wrote or chose, they want to know.
    const importance = isOwn || starred || brought.has(question.id) ? 'must' : onTrack;
    return {
      question,
      area: areaOf(question, ports.bank.topics),
      own: isOwn,
      starter: starred,
      importance,
      value: importance === null ? OFF_TRACK_VALUE : importanceValue[importance],
    };
  };
  return [
    ...ports.bank.questions
      .filter((question) => question.status === 'active')
      .map((question) => describe(question, false)),
    ...own.filter((entry) => entry.deletedAt === null).map((entry) => describe(entry.question, true)),
  ];
}

/** One question by id, retired and deleted ones included, so that old attempts keep their question. */
export async function findQuestion(
  ports: Pick<Ports, 'store' | 'bank'>,
  owner: Owner,
  id: string,
): Promise<{ question: Question; own: boolean } | null> {
  const shipped = ports.bank.questions.find((question) => question.id === id);
  if (shipped !== undefined) return { question: shipped, own: false };
  const own = (await ports.store.listOwnQuestions(owner)).find((entry) => entry.question.id === id);
  return own === undefined ? null : { question: own.question, own: true };
}
