#!/usr/bin/env node
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { checkContent } from './check.ts';

const content = fileURLToPath(new URL('../../content', import.meta.url));

const program = new Command('greenroom').description('Prepare for machine-learning, data-science and AI interviews, on your own machine.');
program
  .command('check')
  .description('validate the content')
  .argument('[id...]', 'check these questions alone')
  .action((ids: string[]) => {
    const problems = checkContent(content, ids.length === 0 ? undefined : ids, (line) => console.log(line));
    process.exitCode = problems === 0 ? 0 : 1;
  });
program.parse();
