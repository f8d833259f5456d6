import type { Question } from '#core/bank/question.ts';
import type { Level } from '#core/bank/vocabulary.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { AppError } from './errors.ts';
import type { Owner, Ports } from './ports.ts';

/** What a candidate writes of a question of their own. */
export type OwnQuestionText = {
  readonly prompt: string;
  readonly modelAnswer: string;
  readonly topic: string;
  readonly level: Level;
  readonly minutes: number;
  readonly points: readonly { readonly says: string; readonly weight: number; readonly phrasings: readonly string[] }[];
};

const LONGEST_TITLE = 70;

/** Adds a question of the candidate's own. @returns its id */
export async function addOwnQuestion(
  ports: Pick<Ports, 'store' | 'bank' | 'now' | 'newId'>,
  owner: Owner,
  text: OwnQuestionText,
): Promise<Result<string, AppError>> {
  const id = `own-${ports.newId()}`;
  const question = toQuestion(ports, id, text);
  if (!question.ok) return question;
  const at = ports.now();
  await ports.store.writeOwnQuestions(owner, [
    { question: question.value, createdAt: at, updatedAt: at, deletedAt: null },
  ]);
  return ok(id);
}

/** Replaces the text of one; attempts keep the words they were asked. */
export async function saveOwnQuestion(
  ports: Pick<Ports, 'store' | 'bank' | 'now'>,
  owner: Owner,
  id: string,
  text: OwnQuestionText,
): Promise<Result<void, AppError>> {
  const before = (await ports.store.listOwnQuestions(owner)).find((entry) => entry.question.id === id);
  if (before === undefined) return err({ code: 'not-found', what: 'question' });
  const question = toQuestion(ports, id, text);
  if (!question.ok) return question;
  await ports.store.writeOwnQuestions(owner, [{ ...before, question: question.value, updatedAt: ports.now() }]);
  return ok(undefined);
}

/** Deletes one, or brings a deleted one back: nothing is lost either way. */
export async function setOwnQuestionDeleted(
  ports: Pick<Ports, 'store' | 'now'>,
  owner: Owner,
  id: string,
  deleted: boolean,
): Promise<Result<void, AppError>> {
  const before = (await ports.store.listOwnQuestions(owner)).find((entry) => entry.question.id === id);
  if (before === undefined) return err({ code: 'not-found', what: 'question' });
  const at = ports.now();
  await ports.store.writeOwnQuestions(owner, [{ ...before, deletedAt: deleted ? at : null, updatedAt: at }]);
  return ok(undefined);
}

/** The question a candidate's text makes: each point's first phrasing is the point itself. */
export function toQuestion(ports: Pick<Ports, 'bank'>, id: string, text: OwnQuestionText): Result<Question, AppError> {
  if (!ports.bank.topics.some((topic) => topic.id === text.topic))
    return err({ code: 'invalid', message: 'Choose a topic from the list.' });
  return ok({
    id,
    title: titleOf(text.prompt),
    kind: 'concept',
    status: 'active',
    topics: [text.topic],
    skills: [],
    level: text.level,
    minutes: text.minutes,
    tracks: {},
    points: text.points.map((point, i) => ({
      id: `point-${i + 1}`,
      weight: point.weight,
      says: point.says,
      phrasings: [point.says, ...point.phrasings],
      probe: `You left something out. What about this: ${cue(point.says)}?`,
    })),
    falseClaims: [],
    prompt: text.prompt,
    modelAnswer: text.modelAnswer,
  });
}

function titleOf(prompt: string): string {
  const line =
    prompt
      .replace(/[#*_`>]/g, '')
      .split('\n')
      .find((part) => part.trim() !== '')
      ?.trim() ?? 'Question';
  if (line.length <= LONGEST_TITLE) return line;
  const cut = line.slice(0, LONGEST_TITLE);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 20))}…`;
}

/** The first words of a point: enough to jog the memory, not enough to give the answer. */
function cue(says: string): string {
  return says
    .split(/\s+/)
    .slice(0, 3)
    .join(' ')
    .replace(/[.,;:]$/, '');
}
