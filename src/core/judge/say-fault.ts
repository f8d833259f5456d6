import type { Fault } from './runner.ts';

/** An error in a line: its kind, its message, and where in the candidate's code it came from. */
export function sayFault(fault: Fault): string {
  const where = fault.line === null ? '' : ` (line ${fault.line})`;
  return `${fault.kind}${fault.message === '' ? '' : `: ${fault.message}`}${where}`;
}
