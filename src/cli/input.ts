import { createReadStream, statSync } from 'node:fs';
import { LONGEST_ANSWER } from '#core/practice/attempt.ts';
import { err, ok, type Result } from '#core/result.ts';
import { fail, type Failure } from './outcome.ts';

/** Stands for standard input, or standard output, where a file is named. */
export const STANDARD = '-';

/** A UTF-16 code unit takes at most three bytes of UTF-8. */
const LONGEST_ANSWER_BYTES = 3 * LONGEST_ANSWER;
/** A longest answer with every character escaped, and room for what stands around it. */
const LONGEST_LINE = 8 * 1024 * 1024;
const NEWLINE = 10;

/**
 * Reads an answer from a file or from standard input, as it is: offsets of the feedback point into it.
 * @returns the text, or one sentence when it is no UTF-8 or too long
 */
export async function readAnswer(file: string): Promise<Result<string, Failure>> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of openInput(file)) {
    bytes += chunk.length;
    if (bytes > LONGEST_ANSWER_BYTES) return fail(tooLong);
    chunks.push(chunk);
  }
  const text = decode(Buffer.concat(chunks));
  if (text === null) return fail('The answer is not text in UTF-8.');
  return text.length > LONGEST_ANSWER ? fail(tooLong) : ok(text);
}

export const tooLong = `The answer is longer than ${LONGEST_ANSWER.toLocaleString('en')} characters.`;

/**
 * Reads lines from a file or from standard input as they come, without their line ends; a last empty line is no line.
 * @returns each line, or the end of a sentence saying what is wrong with it
 */
export async function* readLines(file: string): AsyncGenerator<Result<string, string>, void> {
  let parts: Uint8Array[] = [];
  let bytes = 0;
  const finish = (): Result<string, string> => {
    const text = bytes > LONGEST_LINE ? undefined : decode(Buffer.concat(parts));
    parts = [];
    bytes = 0;
    if (text === undefined) return err(`is longer than ${LONGEST_LINE / 1024 / 1024} MB`);
    return text === null ? err('is not text in UTF-8') : ok(text.endsWith('\r') ? text.slice(0, -1) : text);
  };
  for await (const chunk of openInput(file)) {
    let from = 0;
    for (let to = chunk.indexOf(NEWLINE); to !== -1; to = chunk.indexOf(NEWLINE, from)) {
      take(chunk.subarray(from, to));
      yield finish();
      from = to + 1;
    }
    take(chunk.subarray(from));
  }
  if (bytes > 0) yield finish();

  function take(part: Uint8Array): void {
    bytes += part.length;
    // What is too long anyway need not be kept.
    if (bytes <= LONGEST_LINE) parts.push(part);
    else parts = [];
  }
}

function openInput(file: string): AsyncIterable<Buffer> {
  if (file === STANDARD) return process.stdin;
  // Reading a folder fails without saying which.
  if (statSync(file).isDirectory())
    throw Object.assign(new Error('is a folder'), { code: 'EISDIR', syscall: 'read', path: file });
  return createReadStream(file);
}

/** Keeps a byte order mark, since offsets count it; null when the bytes are no UTF-8. */
function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
