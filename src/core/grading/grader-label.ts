import type { Grader } from './feedback.ts';

/** A grader as scores carry it: name and version. In a file of its own, since the web app does without the schemas. */
export function graderLabel({ name, version }: Pick<Grader, 'name' | 'version'>): string {
  return `${name} ${version}`;
}
