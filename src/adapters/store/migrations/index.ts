import type { Migration } from 'kysely/migration';
import { practice } from './0001-practice.ts';
import { graders } from './0002-graders.ts';
import { code } from './0003-code.ts';

/** Every migration by name; they run in the order of their names and are never edited once released. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-practice': practice,
  '0002-graders': graders,
  '0003-code': code,
};
