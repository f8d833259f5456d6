import { importQuestions as importInto, previewImport as preview } from '#app/import-questions.ts';
import { addOwnQuestion as add, saveOwnQuestion as save, setOwnQuestionDeleted } from '#app/own-questions.ts';
import { STARTER_SET } from '#app/questions.ts';
import { suggestStarter } from '#app/suggest-starter.ts';
import { err, ok } from '#core/result.ts';
import type { Handler } from './handler.ts';
import { attemptsByQuestion, listItem, readCandidate } from './question-views.ts';

export const listOwnQuestions: Handler<'listOwnQuestions'> = async (context, { owner }) => {
  const own = await context.ports.store.listOwnQuestions(owner);
  return ok({
    questions: own
      .toSorted((a, b) => b.createdAt - a.createdAt)
      .map(({ question, deletedAt }) => ({ question, deletedAt })),
  });
};

export const addOwnQuestion: Handler<'addOwnQuestion'> = async (context, { owner, body }) => {
  const added = await add(context.ports, owner, body);
  return added.ok ? ok({ id: added.value }) : added;
};

export const saveOwnQuestion: Handler<'saveOwnQuestion'> = async (context, { owner, params, body }) => {
  const id = params['id'] ?? '';
  const saved = await save(context.ports, owner, id, body);
  return saved.ok ? ok({ id }) : saved;
};

export const deleteOwnQuestion: Handler<'deleteOwnQuestion'> = (context, { owner, params }) =>
  setOwnQuestionDeleted(context.ports, owner, params['id'] ?? '', true);

export const undeleteOwnQuestion: Handler<'undeleteOwnQuestion'> = (context, { owner, params }) =>
  setOwnQuestionDeleted(context.ports, owner, params['id'] ?? '', false);

export const previewImport: Handler<'previewImport'> = async (context, { owner, body }) =>
  preview(context.ports, owner, body);

export const importQuestions: Handler<'importQuestions'> = async (context, { owner, body }) =>
  importInto(context.ports, owner, body);

export const readStarter: Handler<'readStarter'> = async (context, { owner }) => {
  const { target, evidence, questions, now } = await readCandidate(context, owner);
  const chosen = await context.ports.store.readSet(owner, STARTER_SET);
  const tried = attemptsByQuestion(evidence);
  return ok({
    questionIds: chosen?.questionIds ?? [],
    suggested: suggestStarter(questions, target?.track ?? null).map((entry) => listItem(entry, evidence, tried, now)),
  });
};

export const saveStarter: Handler<'saveStarter'> = async (context, { owner, body }) => {
  const { questions } = await readCandidate(context, owner);
  const known = new Set(questions.map(({ question }) => question.id));
  if (body.questionIds.some((id) => !known.has(id))) return err({ code: 'not-found', what: 'question' });
  await context.ports.store.writeSet(owner, {
    id: STARTER_SET,
    questionIds: [...new Set(body.questionIds)],
    updatedAt: context.ports.now(),
  });
  return ok(undefined);
};
