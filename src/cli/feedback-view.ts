import { styleText } from 'node:util';
import type { Question } from '#core/bank/question.ts';
import type { Feedback, Span, Verdict } from '#core/grading/feedback.ts';
import { plainLine, wrap } from './output.ts';

/** The measure of a line that reads well. */
const WIDEST = 84;
const LABEL = 14;
const colours = { covered: 'green', partial: 'yellow', missing: 'gray', contradicted: 'red' } as const satisfies Record<
  Verdict,
  string
>;

/**
 * Feedback for a person at a terminal, line by line: each point with the candidate's own words, what was said wrongly with its
 * correction, and the question to answer next. Colours only where the terminal shows them and NO_COLOR is not set.
 */
export function showFeedback(
  question: Question,
  answer: string,
  feedback: Feedback,
  terminal: NodeJS.WriteStream,
): string[] {
  const width = Math.max(40, Math.min(WIDEST, terminal.columns ?? WIDEST));
  const style = (format: Parameters<typeof styleText>[0], text: string): string =>
    styleText(format, text, { stream: terminal });
  const quote = (spans: readonly Span[]): string[] =>
    spans.flatMap(({ start, end }) => beside('', `“${plainLine(answer.slice(start, end))}”`, width));
  const { words, target } = feedback.delivery;
  const points = feedback.points.flatMap(({ id, verdict, evidence }) => {
    const says = question.points.find((point) => point.id === id)?.says ?? id;
    const [first = '', ...rest] = beside(verdict, says, width);
    return [
      style(colours[verdict], first.slice(0, LABEL)) + first.slice(LABEL),
      ...rest,
      ...quote(evidence).map((line) => style('italic', line)),
    ];
  });
  const misconceptions = feedback.misconceptions.flatMap(({ id, evidence }) => {
    const correction = question.falseClaims.find((claim) => claim.id === id)?.correction ?? id;
    return [
      '',
      ...quote(evidence).map((line, i) => (i === 0 ? `  you said${line.slice('  you said'.length)}` : line)),
      ...beside('in fact', correction, width),
    ];
  });
  return [
    style('bold', plainLine(question.title)),
    feedback.score === null
      ? 'Not assessed: the question has no points to grade by.'
      : `${Math.round(feedback.score * 100)} of 100`,
    '',
    ...points,
    ...misconceptions,
    '',
    `${words} words; ${target.min} to ${target.max} fit the time. Graded by ${feedback.grader.name} ${feedback.grader.version}.`,
    ...(feedback.next === null ? [] : ['', ...wrap(`Next: ${feedback.next.probe}`, width)]),
  ];
}

/** A label in the margin and a text beside it. */
function beside(label: string, text: string, width: number): string[] {
  return wrap(text, width - LABEL - 2).map((line, i) => `  ${(i === 0 ? label : '').padEnd(LABEL)}${line}`);
}
