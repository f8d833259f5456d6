/* The closed lists content is written in, apart from the schemas so that the web app can name them without carrying zod. */

export const areaIds = [
  'math-stats',
  'classical-ml',
  'evaluation',
  'data-coding',
  'ml-systems',
  'communication',
  'deep-learning',
  'genai-nlp',
  'experimentation',
] as const;
export type AreaId = (typeof areaIds)[number];

/** `coding` and `sql` are problems: code that is run, not words that are read. */
export const questionKinds = ['concept', 'coding', 'sql'] as const;
export type QuestionKind = (typeof questionKinds)[number];

export const problemKinds = ['coding', 'sql'] as const;
export type ProblemKind = (typeof problemKinds)[number];

/** How a problem is worked on in an interview. */
export const solvingSteps = ['understand', 'examples', 'bruteForce', 'optimise', 'implement', 'test'] as const;
export type SolvingStep = (typeof solvingSteps)[number];

export const problemSections = ['general', 'ml', 'debugging', 'sql'] as const;
export type ProblemSection = (typeof problemSections)[number];

export const levels = ['foundation', 'core', 'advanced'] as const;
export type Level = (typeof levels)[number];

export const importances = ['must', 'should', 'optional'] as const;
export type Importance = (typeof importances)[number];

export const trackIds = ['entry-level', 'data-scientist', 'ml-engineer', 'genai-nlp', 'career-switcher'] as const;
export type TrackId = (typeof trackIds)[number];
