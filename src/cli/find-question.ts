import { findQuestion } from '#app/questions.ts';
import type { Question } from '#core/bank/question.ts';
import { ok, type Result } from '#core/result.ts';
import { readBankQuickly } from './bank-cache.ts';
import type { Data } from './data.ts';
import { hasData, homeFolder, openHome, OWNER } from './home.ts';
import { didYouMean } from './nearest.ts';
import { fail, type Failure } from './outcome.ts';
import { plainLine } from './output.ts';

/** Finds questions by id; close it when done. */
export type QuestionFinder = { find(id: string): Promise<Result<Question, Failure>>; close(): Promise<void> };

/**
 * Opens the bank for looking up questions; the data folder is only opened for an id of the candidate's own.
 * @param root path of the project
 */
export async function openQuestions(root: string, home: string | undefined): Promise<QuestionFinder> {
  const { bank } = await readBankQuickly(root);
  const shipped = new Map(bank.questions.map((question) => [question.id, question]));
  let data: Promise<Result<Data, Failure>> | undefined;
  return {
    async find(id) {
      const question = shipped.get(id) ?? null;
      if (question !== null) return ok(question);
      const folder = homeFolder(home);
      if (id.startsWith('own-') && hasData(folder)) {
        data ??= openHome(folder, bank);
        const opened = await data;
        if (!opened.ok) return opened;
        const own = await findQuestion(opened.value.ports, OWNER, id);
        if (own !== null) return ok(own.question);
      }
      return fail(`There is no question “${plainLine(id.slice(0, 80))}”.${didYouMean(id, [...shipped.keys()])}`);
    },
    async close() {
      const opened = await data;
      if (opened?.ok) await opened.value.close();
    },
  };
}
