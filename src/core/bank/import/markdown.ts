import { type ImportedQuestion, type ImportRead, toImported } from './imported.ts';

const fence = /^\s*```/;

/**
 * Reads questions from Markdown: every heading is a question and what follows is its answer; bullets become rubric points.
 * Without headings, paragraphs that begin with "Q:" and "A:" are read instead.
 */
export function readMarkdown(text: string): ImportRead {
  const lines = text.split('\n');
  const useHeadings = hasHeading(lines);
  const questions: ImportedQuestion[] = [];
  const faults: { line: number; message: string }[] = [];
  let prompt: string | undefined;
  let startedAt = 0;
  let answer: string[] = [];
  let fenced = false;
  const finish = (): void => {
    if (prompt !== undefined && prompt.trim() !== '') questions.push(toImported(prompt, answer.join('\n')));
    answer = [];
  };
  lines.forEach((line, i) => {
    if (fence.test(line)) fenced = !fenced;
    const asked = fenced
      ? undefined
      : useHeadings
        ? headingOf(line)
        : /^\s*(?:\*\*)?Q(?:uestion)?\s*[:.](?:\*\*)?\s*(.*)$/i.exec(line)?.[1];
    if (asked !== undefined) {
      finish();
      prompt = asked.replace(/^(?:Q\s*[:.]|\d+[.)])\s*/i, '');
      startedAt = i + 1;
    } else if (prompt === undefined) {
      if (line.trim() !== '') faults.push({ line: i + 1, message: 'stands before the first question and is left out' });
    } else {
      answer.push(useHeadings ? line : line.replace(/^\s*(?:\*\*)?A(?:nswer)?\s*[:.](?:\*\*)?\s*/i, ''));
    }
  });
  finish();
  if (questions.length === 0 && text.trim() !== '' && faults.length === 0)
    faults.push({ line: Math.max(1, startedAt), message: 'no question found' });
  return {
    questions,
    faults:
      questions.length === 0 && faults.length > 0
        ? [{ line: 1, message: 'no question found: start each with a heading (# Question) or with "Q:"' }]
        : faults,
  };
}

function hasHeading(lines: readonly string[]): boolean {
  let fenced = false;
  return lines.some((line) => {
    if (fence.test(line)) fenced = !fenced;
    return !fenced && headingOf(line) !== undefined;
  });
}

/** The text of a heading without the sharps that may close it; undefined for another line. */
function headingOf(line: string): string | undefined {
  const text = /^#{1,6}\s(.*)$/.exec(line)?.[1]?.trim().replace(/\s#+$/, '').trim();
  return text === '' ? undefined : text;
}
