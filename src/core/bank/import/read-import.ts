import { LONGEST_MODEL_ANSWER, LONGEST_PROMPT } from '../question.ts';
import type { ImportedQuestion, ImportRead } from './imported.ts';
import { readMarkdown } from './markdown.ts';
import { readAnkiText, readCsv } from './table.ts';

/**
 * Reads questions from the text of a file the candidate chose.
 * @param fileName its ending decides (.md, .csv, .tsv, .txt); text files are Anki's when they begin with a # header or hold tabs
 */
export function readImport(fileName: string, text: string): ImportRead {
  const clean = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const ending = /\.([a-z]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
  if (clean.trim() === '') return { questions: [], faults: [{ line: 1, message: 'the file is empty' }] };
  if (clean.includes('\u0000') || clean.includes('\uFFFD')) {
    return {
      questions: [],
      faults: [{ line: 1, message: 'this is not a text file in UTF-8: save it as UTF-8 text and try again' }],
    };
  }
  return withoutTooLong(readerFor(ending, clean)(clean), clean);
}

function readerFor(ending: string, text: string): (text: string) => ImportRead {
  if (ending === 'csv') return readCsv;
  if (ending === 'tsv') return readAnkiText;
  if (ending === 'md' || ending === 'markdown') return readMarkdown;
  const isAnki = /^#(separator|html|columns|deck|notetype|tags|guid)/i.test(text) || /^[^\n]*\t/.test(text);
  return isAnki ? readAnkiText : readMarkdown;
}

/** What is too long to keep is named before anything is added. */
function withoutTooLong({ questions, faults }: ImportRead, text: string): ImportRead {
  const fits = (question: ImportedQuestion): boolean =>
    question.prompt.length <= LONGEST_PROMPT && question.modelAnswer.length <= LONGEST_MODEL_ANSWER;
  const tooLong = questions
    .filter((question) => !fits(question))
    .map((question) => ({
      line: text.slice(0, Math.max(0, text.indexOf(question.prompt.slice(0, 40)))).split('\n').length,
      message: `is left out: a question may have ${LONGEST_PROMPT} characters and an answer ${LONGEST_MODEL_ANSWER}`,
    }));
  return { questions: questions.filter(fits), faults: [...faults, ...tooLong] };
}
