#!/usr/bin/env node
import { fileURLToPath } from 'node:url';
import { enableCompileCache } from 'node:module';
import { Command, InvalidArgumentError } from 'commander';

// Before anything is written: what a candidate writes is nobody else's to read.
process.umask(0o077);
// Each command imports its own parts, compiled once and kept.
enableCompileCache();

const root = fileURLToPath(new URL('../..', import.meta.url));
const say = (line: string): void => console.log(line);

const program = new Command('greenroom').description(
  'Prepare for machine-learning, data-science and AI interviews, on your own machine.',
);
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
    );
  });
program
  .command('open')
  .description('let a browser in to the running workbench')
  .option('--home <folder>', 'the data is in this folder')
  .option('--no-open', 'print the link without opening it')
  .action(async (options: { home?: string; open: boolean }) => {
    const { open } = await import('./open.ts');
    process.exitCode = await open({ home: options.home, browser: options.open }, process.env, say);
  });
program
  .command('check')
  .description('validate the content')
  .argument('[id...]', 'check these questions alone')
  .action(async (ids: string[]) => {
    const { checkContent } = await import('./check.ts');
    const problems = checkContent(
      fileURLToPath(new URL('../../content', import.meta.url)),
      ids.length === 0 ? undefined : ids,
      say,
    );
    process.exitCode = problems === 0 ? 0 : 1;
  });
await program.parseAsync();

function portNumber(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535)
    throw new InvalidArgumentError('It must be a number from 1 to 65535.');
  return port;
}
