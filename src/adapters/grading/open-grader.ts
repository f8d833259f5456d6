import type { AnswerGrader } from '#app/ports.ts';
import { gradeByMeaning, type Meaning } from '#core/grading/grade-by-meaning.ts';
import { grade } from '#core/grading/grade.ts';
import { prepareRubric } from '#core/grading/prepare.ts';
import { openJudge } from '#inference/open-judge.ts';
import { readGradingFiles } from './grading-files.ts';

/**
 * The grader of both stages, in this thread. The judge is loaded with the first answer; where it cannot be, answers are graded
 * by words alone, as the grader named in the feedback says.
 * @param root path of the project
 * @param complain told once, in a sentence, why the judge could not be loaded
 */
export function openGrader(root: string, complain: (sentence: string) => void): AnswerGrader {
  let loading: Promise<Meaning | null> | undefined;
  const load = async (): Promise<Meaning | null> => {
    try {
      const { judge, vectors } = await readGradingFiles(root);
      return { judge: await openJudge(judge), vectors };
    } catch (error) {
      complain(`The judge of meaning could not be loaded, so answers are graded by words alone: ${reason(error)}`);
      return null;
    }
  };
  return {
    grade: async (rubric, answer, seconds) => {
      loading ??= load();
      const meaning = await loading;
      const prepared = prepareRubric(rubric);
      return meaning === null ? grade(prepared, answer, seconds) : gradeByMeaning(prepared, answer, seconds, meaning);
    },
  };
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
