import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { readBank } from '#adapters/content-files/read-bank.ts';
import { feedbackSchema } from '#core/grading/feedback.ts';
import { LONGEST_ANSWER } from '#core/practice/attempt.ts';
import { greenroom, jsonLines, temporaryFolder } from './run.ts';

const { bank } = readBank(fileURLToPath(new URL('../../content', import.meta.url)));
const question = bank.questions.find(({ id }) => id === 'accuracy-misleading');
if (question === undefined) throw new Error('the bank has accuracy-misleading');
const { id, modelAnswer } = question;
const home = temporaryFolder();
const write = (name: string, data: string | Uint8Array): string => {
  const file = join(home.path, name);
  writeFileSync(file, data);
  return file;
};
const grade = (args: string[], input?: string | Uint8Array) =>
  greenroom(['grade', ...args], { home: home.path, ...(input === undefined ? {} : { input }) });

afterAll(() => home.remove());

describe('greenroom grade QUESTION --json', () => {
  it('prints one JSON value of the contract, the same from a file, from - and from standard input', async () => {
    const file = write('answer.txt', modelAnswer);
    const runs = await Promise.all([
      grade([id, file, '--json']),
      grade([id, '-', '--json'], modelAnswer),
      grade([id, '--json'], modelAnswer),
    ]);
    for (const run of runs) expect(run).toEqual({ code: 0, err: '', out: runs[0]?.out });
    const { question: graded, ...feedback } = JSON.parse(runs[0]?.out ?? '') as Record<string, unknown>;
    expect(graded).toBe(id);
    const read = feedbackSchema.parse(feedback);
    expect(Object.keys(feedback)).toEqual(['grader', 'score', 'points', 'misconceptions', 'delivery', 'next']);
    expect(read.score).toBeGreaterThanOrEqual(0.8);
    expect(read.points.map((point) => point.id)).toEqual(question.points.map((point) => point.id));
  });

  it('points into the answer as it stands, byte order mark and line ends of Windows included', async () => {
    const answer = `\uFEFF😀 “Hm”.\r\n${modelAnswer}`;
    const { out } = await grade([id, '--json'], answer);
    const feedback = JSON.parse(out) as { points: { evidence: { start: number; end: number }[] }[] };
    const quotes = feedback.points.flatMap(({ evidence }) =>
      evidence.map(({ start, end }) => answer.slice(start, end)),
    );
    expect(quotes.length).toBeGreaterThan(0);
    for (const quote of quotes) expect(quote).toMatch(/^[\p{L}\p{N}].*[\p{L}\p{N}%]$/su);
  });

  it('suggests questions for one that is mistyped', async () => {
    const run = await grade(['acuracy-misleeding', '--json'], modelAnswer);
    expect(run).toEqual({
      code: 1,
      out: '',
      err: 'greenroom: There is no question “acuracy-misleeding”. Did you mean accuracy-misleading?\n',
    });
  });

  it('looks for own questions without making a data folder', async () => {
    const empty = join(home.path, 'not-there');
    const run = await greenroom(['grade', 'own-nothing', '--json'], { home: empty });
    expect(run).toMatchObject({ code: 1, out: '' });
    expect(statSync(empty, { throwIfNoEntry: false })).toBeUndefined();
  });
});

describe('greenroom grade QUESTION', () => {
  it('shows each point with the words of the answer, the correction and the next question', async () => {
    const [claim] = question.falseClaims;
    const { code, out } = await grade([id], `${modelAnswer.split('.')[0]}. Lunch was good. ${claim?.says}.`);
    expect(code).toBe(0);
    const text = out.replace(/\s+/g, ' ');
    expect(text).toContain(question.title);
    expect(text).toMatch(/\b\d+ of 100\b/);
    for (const { says } of question.points) expect(text).toContain(says);
    expect(text).toContain(`you said “${claim?.says}”`);
    expect(text).toContain(claim?.correction);
    expect(text).toMatch(/Next: .+\?/);
  });

  it('never lets an answer steer the terminal', async () => {
    const { out } = await grade(
      [id],
      `\u001B]0;owned\u0007\u001B[31m\u009B2J\u202E ${modelAnswer.replaceAll(' ', ' \u001B[2K')}`,
    );
    // oxlint-disable-next-line no-control-regex
    expect(out).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E]/);
  });
});

describe('hostile answers', () => {
  it.each([
    ['invalid UTF-8', Buffer.from([0x61, 0xff, 0xfe, 0x62]), 'The answer is not text in UTF-8.'],
    ['half a character', Buffer.from([0x61, 0xc3]), 'The answer is not text in UTF-8.'],
    ['5 MB', 'word '.repeat(1024 * 1024), 'The answer is longer than 200,000 characters.'],
    ['one character too many', 'x'.repeat(LONGEST_ANSWER + 1), 'The answer is longer than 200,000 characters.'],
  ])('with %s are refused in one sentence', async (_, input, sentence) => {
    expect(await grade([id, '--json'], input)).toEqual({ code: 1, out: '', err: `greenroom: ${sentence}\n` });
  });

  it.each([
    ['NUL', '\u0000'.repeat(1_000)],
    ['NUL among words', `a\u0000b ${'\u0000 '.repeat(100)}`],
    ['the longest run', 'x'.repeat(LONGEST_ANSWER)],
    ['tabs', '\t'.repeat(LONGEST_ANSWER)],
    ['emoji of the greatest length', '😀'.repeat(LONGEST_ANSWER / 2)],
  ])('with %s are graded as nothing', async (_, input) => {
    const run = await grade([id, '--json'], input);
    expect(run).toMatchObject({ code: 0, err: '' });
    expect((JSON.parse(run.out) as { score: number }).score).toBeLessThan(0.1);
  });

  it.each([
    ['/nowhere/at/all.txt', 'There is no /nowhere/at/all.txt.'],
    ['/', '/ is a folder.'],
  ])('in %s', async (file, sentence) => {
    expect(await grade([id, file])).toEqual({ code: 1, out: '', err: `greenroom: ${sentence}\n` });
  });
});

describe('greenroom grade --batch', () => {
  it('gives nothing to junk, for every question of the bank', async () => {
    const junk = (prompt: string) => [
      '',
      ' \n\t ',
      'asdf qwer zxcv hjkl uiop banana window seventeen lorem dolor amet',
      prompt,
      `${prompt} ${prompt}`,
      `So the question is: ${prompt} I will answer it now.`,
      'That is a great question and it really depends on many factors. There are several important aspects to consider, and a good approach takes all of them into account.',
    ];
    const lines = bank.questions.flatMap((each) =>
      junk(each.prompt).map((answer, i) => ({ id: `${each.id} ${i}`, question: each.id, answer })),
    );
    const run = await grade(['--batch', '-'], lines.map((line) => JSON.stringify(line)).join('\n'));
    expect(run).toMatchObject({ code: 0, err: '' });
    const graded = jsonLines(run.out);
    expect(graded.map((line) => line.id)).toEqual(lines.map((line) => line.id));
    expect(
      graded.filter(({ score }) => typeof score !== 'number' || score >= 0.1).map((line) => [line.id, line.score]),
    ).toEqual([]);
  });

  it('keeps the order of the lines, bad ones in their place, and does the same twice', async () => {
    const bad = [
      '{',
      'null',
      '[]',
      '7',
      '{"id":"b"}',
      '{"id":"b","question":"dropout"}',
      '{"id":"b","question":5,"answer":"x"}',
      '{"id":"b","question":"no-such","answer":"x"}',
      `{"id":"b","question":"dropout","answer":${JSON.stringify('x'.repeat(LONGEST_ANSWER + 1))}}`,
    ];
    const lines = Array.from({ length: bad.length * 4 }, (_, i) => {
      if (i % 4 === 3) return bad[(i - 3) / 4] ?? '';
      const each = bank.questions[i % bank.questions.length];
      return JSON.stringify({ answer: each?.modelAnswer.slice(0, 200), question: each?.id, id: i });
    });
    const file = write('batch.jsonl', `${lines.join('\r\n')}\n\n`);
    const [one, two] = await Promise.all([
      grade(['--batch', file]),
      grade(['--batch', '-', '--json'], lines.join('\n')),
    ]);
    expect(one).toMatchObject({ code: 1, err: '' });
    expect(two).toEqual(one);
    const graded = jsonLines(one.out);
    expect(graded).toHaveLength(lines.length);
    graded.forEach((line, i) => {
      if (i % 4 !== 3)
        expect(line).toMatchObject({ id: i, points: expect.any(Array), misconceptions: expect.any(Array) });
      else
        expect(line).toEqual({
          id: lines[i]?.includes('"b"') ? 'b' : null,
          error: expect.stringMatching(/^[“A-Z].*[.?]$/),
        });
    });
  });

  it('prints what one answer prints, with the id before it', async () => {
    const [single, batch] = await Promise.all([
      grade([id, '--json'], modelAnswer),
      grade(['--batch', '-'], JSON.stringify({ id: 'a', question: id, answer: modelAnswer })),
    ]);
    expect(jsonLines(batch.out)[0]).toEqual({ id: 'a', ...(JSON.parse(single.out) as object) });
  });

  it('prints each line when it is graded, not at the end', async () => {
    const { spawn } = await import('node:child_process');
    const child = spawn(process.execPath, [
      fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url)),
      'grade',
      '--batch',
      '-',
    ]);
    const seen = new Promise<string>((resolve) =>
      child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString())),
    );
    child.stdin.write(`${JSON.stringify({ id: 1, question: id, answer: 'first' })}\n`);
    // Standard input is still open: this would wait for ever otherwise.
    expect(jsonLines(await seen)[0]).toMatchObject({ id: 1 });
    child.stdin.end();
  });

  it('is not fooled by the names of object prototypes, NUL, invalid UTF-8 or a line without an end', async () => {
    const hostile = [
      `{"__proto__":{"question":"${id}","answer":"x","id":"p"}}`,
      '{"id":"c","question":"constructor","answer":"x"}',
      '{"id":"p","question":"__proto__","answer":"x"}',
      '{"id":{"toString":1},"question":"hasOwnProperty","answer":"x"}',
      `{"id":"n","question":"${id}","answer":"a\\u0000b\\ud800"}`,
      `{"id":"m","question":"${id}","answer":"x","polluted":{"__proto__":{"polluted":true}}}`,
    ].map((line) => Buffer.from(`${line}\n`));
    const run = await grade(
      ['--batch', '-'],
      Buffer.concat([
        ...hostile,
        Buffer.from([0x7b, 0xff, 0x0a]),
        Buffer.alloc(9 * 1024 * 1024, 'x'),
        Buffer.from('\n{"id":"last"}'),
      ]),
    );
    expect(run).toMatchObject({ code: 1, err: '' });
    const lines = jsonLines(run.out);
    expect(lines.map((line) => line.id)).toEqual([null, 'c', 'p', null, 'n', 'm', null, null, 'last']);
    expect(lines.map((line) => 'error' in line)).toEqual([true, true, true, true, false, false, true, true, true]);
    expect(lines[6]?.error).toBe('The line is not text in UTF-8.');
    expect(lines[7]?.error).toBe('The line is longer than 8 MB.');
  });
});
