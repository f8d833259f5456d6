import { meaningGrader } from './grade-by-meaning.ts';
import { graderLabel } from './grader-label.ts';

/** The grader whose scores compare with each other now: what earlier ones are graded again by. */
export const currentGrader: string = graderLabel(meaningGrader);
