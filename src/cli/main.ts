#!/usr/bin/env node
import './private-files.ts';
import { readFileSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { fail, type Outcome, sentenceOfFault } from './outcome.ts';
import { endQuietlyWithReader } from './output.ts';

// Each command imports its own parts, compiled once and kept.
enableCompileCache();
endQuietlyWithReader();

const root = fileURLToPath(new URL('../..', import.meta.url));
const say = (line: string): void => console.log(line);
const complain = (line: string): void => console.error(`greenroom: ${line}`);
type Shared = { home?: string; json?: true };

const program = new Command('greenroom')
  .description('Prepare for machine-learning, data-science and AI interviews, on your own machine.')
  .version((JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version)
  .exitOverride()
  .configureOutput({ outputError: (text, write) => write(`greenroom: ${oneSentence(text)}\n`) });

program
  .command('serve')
  .description('start the workbench and open it in the browser')
  .option('--port <number>', 'listen on this port (default: 4600, or one of the next ten)', portNumber)
  .option('--home <folder>', 'keep the data in this folder')
  .option('--no-open', 'do not open the browser')
  .action(async (options: { port?: number; home?: string; open: boolean }) => {
    const { serve } = await import('./serve.ts');
    process.exitCode = await serve(
      root,
      { port: options.port, home: options.home, browser: options.open },
      process.env,
      say,
      complain,
    );
  });
program
  .command('open')
  .description('let a browser in to the running workbench')
  .option('--home <folder>', 'the data is in this folder')
  .option('--no-open', 'print the link without opening it')
  .action(async (options: { home?: string; open: boolean }) => {
    const { open } = await import('./open.ts');
    process.exitCode = await open({ home: options.home, browser: options.open }, process.env, say, complain);
  });
program
  .command('grade')
  .description('grade an answer; offsets in the feedback count UTF-16 code units, as JavaScript does')
  .argument('[question]', 'the id of a question')
  .argument('[file]', 'the answer; - or nothing: standard input')
  .option('--json', 'print one JSON value')
  .option('--batch <file>', 'grade JSON lines {id, question, answer} (-: standard input) and print JSON lines')
  .option('--home <folder>', "the candidate's own questions are in this folder")
  .action(async (question: string | undefined, file: string | undefined, options: Shared & { batch?: string }) => {
    if (options.batch !== undefined) {
      if (question !== undefined)
        return finish(fail('With --batch each line names its question: leave the question out.', 2));
      const { gradeBatch } = await import('./grade-batch.ts');
      return finish(await gradeBatch(root, options.batch, options.home));
    }
    if (question === undefined) return finish(fail('Name a question to grade an answer to, or --batch and a file.', 2));
    const { gradeAnswer } = await import('./grade.ts');
    return finish(await gradeAnswer(root, question, file ?? '-', options));
  });
program
  .command('solve')
  .description('run a solution in Python or SQL against the tests of a problem')
  .argument('[problem]', 'the id of a problem')
  .argument('[file]', 'the solution; - or nothing: standard input')
  .option('--json', 'print one JSON value')
  .option('--batch <file>', 'run JSON lines {id, problem, code} (-: standard input) and print JSON lines')
  .option('--home <folder>', "the candidate's own problems are in this folder")
  .action(async (problem: string | undefined, file: string | undefined, options: Shared & { batch?: string }) => {
    const { solve, solveBatch } = await import('./solve.ts');
    if (options.batch !== undefined) {
      if (problem !== undefined)
        return finish(fail('With --batch each line names its problem: leave the problem out.', 2));
      return finish(await solveBatch(root, options.batch, options.home));
    }
    if (problem === undefined) return finish(fail('Name a problem to solve, or --batch and a file.', 2));
    finish(await solve(root, problem, file ?? '-', options));
  });
program
  .command('wheels')
  .description('fetch packages for Python in the browser into the data folder, checked by their hashes')
  .argument('[name...]', 'numpy, pandas; nothing: both')
  .option('--from <address>', 'fetch the files from here')
  .option('--home <folder>', 'the data is in this folder')
  .option('--json', 'print one JSON value')
  .action(async (names: string[], options: Shared & { from?: string }) => {
    const { wheels } = await import('./wheels.ts');
    finish(await wheels(root, names, options));
  });
program
  .command('check')
  .description('validate the content')
  .argument('[id...]', 'check these questions and problems alone')
  .option('--json', 'print one JSON value')
  .option('--executed', 'also run the solution, the starter and the wrong solutions of every problem')
  .option('--graded', 'also run the rules that need the grader: some seconds a question')
  .action(async (ids: string[], options: Shared & { graded?: true; executed?: true }) => {
    const { checkContent } = await import('./check.ts');
    finish(await checkContent(root, ids, options));
  });
forData('backup', 'make and verify a backup').action(async (options: Shared) => {
  const { backup } = await import('./backup.ts');
  finish(await backup(options));
});
forData('backups', 'list the backups, the newest first').action(async (options: Shared) => {
  const { listBackups } = await import('./list-backups.ts');
  finish(await listBackups(options));
});
forData('restore', 'put a backup in the place of the present data, which is kept')
  .argument('[name]', 'a name as `backups` lists it; nothing: list them')
  .action(async (name: string | undefined, options: Shared) => {
    const { restore } = await import('./restore.ts');
    finish(await restore(name, options));
  });
forData('export', 'write everything as JSON lines')
  .argument('[file]', '- or nothing: standard output')
  .action(async (file: string | undefined, options: Shared) => {
    const { exportData } = await import('./export-data.ts');
    finish(await exportData(file ?? '-', options));
  });
forData('import', 'add what an export holds and is not there yet')
  .argument('<file>', '-: standard input')
  .action(async (file: string, options: Shared) => {
    const { importData } = await import('./import-data.ts');
    finish(await importData(file, options));
  });
forData('import-problems', 'take in problems of your own: Deep-ML folders and torch_judge tasks')
  .argument('[folder]', 'everything below it is looked through; what is found is run')
  .option('--remove <id>', 'remove a problem that was imported')
  .action(async (folder: string | undefined, options: Shared & { remove?: string }) => {
    const { importProblems } = await import('./import-problems.ts');
    finish(await importProblems(root, folder, options));
  });

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    // It has said already what it had to say; asked for help or the version, that is no failure.
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  } else {
    const sentence = sentenceOfFault(error);
    if (sentence === null) throw error;
    finish(fail(sentence));
  }
}

function forData(name: string, description: string): Command {
  return program
    .command(name)
    .description(description)
    .option('--home <folder>', 'the data is in this folder')
    .option('--json', 'print one JSON value');
}

function finish(outcome: Outcome): void {
  if (!outcome.ok) console.error(`greenroom: ${outcome.error.message}`);
  process.exitCode = outcome.ok ? outcome.value : outcome.error.code;
}

/** Commander's own words without its label, and with its suggestion in the same line. */
function oneSentence(text: string): string {
  return text
    .replace(/^error: /, '')
    .trim()
    .replace(/\s*\n\s*/g, ' ');
}

function portNumber(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535)
    throw new InvalidArgumentError('It must be a number from 1 to 65535.');
  return port;
}
