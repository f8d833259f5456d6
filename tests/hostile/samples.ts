import type { RouteName } from '#wire/http.ts';

/** A request the server accepts: what the fuzzer starts from. */
export type Sample = {
  readonly params?: Record<string, string>;
  readonly query?: Record<string, string>;
  readonly body?: unknown;
};

const attempt = '01890000-0000-7000-8000-000000000000';
const offset = { offset: '60' };

/** One for each route: a route without one does not compile. */
export const samples: Readonly<Record<RouteName, Sample>> = {
  readApp: { query: offset },
  saveTarget: {
    body: {
      track: 'ml-engineer',
      title: 'ML engineer',
      company: 'Example',
      interviewDay: '2027-01-15',
      hoursPerWeek: 8,
      daysOff: [0],
      projects: [{ name: 'Churn model', problem: 'Predict who leaves.' }],
      mocks: { coding: '2026-12-20' },
      resumeAligned: null,
    },
  },
  readToday: { query: offset },
  readQueue: { query: { ...offset, area: 'classical-ml', level: 'foundation', kind: 'concept', track: 'true' } },
  listQuestions: { query: { q: 'overfitting' } },
  readQuestion: { params: { id: 'dropout' } },
  readRubric: { params: { id: 'dropout' } },
  saveDraft: {
    body: {
      questionId: 'dropout',
      mode: 'answer',
      probeOf: null,
      point: null,
      text: 'Dropout zeroes units at random.',
      confidence: 0.5,
      seconds: 12,
      base: 0,
    },
  },
  readDraft: { query: { slot: 'dropout' } },
  discardDraft: { query: { slot: 'dropout' } },
  submitAnswer: {
    body: {
      questionId: 'dropout',
      sessionId: null,
      mode: 'answer',
      probeOf: null,
      point: null,
      text: 'Dropout zeroes units at random while training, so that units do not rely on each other.',
      confidence: 0.5,
      seconds: 60,
    },
  },
  readAttempt: { params: { id: attempt } },
  markAttempt: { params: { id: attempt }, body: { verdicts: { 'random-zeroing': 'covered' }, rating: 3 } },
  gradeAgain: { params: { id: attempt } },
  listOutdated: {},
  startSession: {
    body: { minutes: 20, filter: { area: 'classical-ml', track: false }, questionIds: null, offset: 60 },
  },
  readSession: { params: { id: attempt } },
  moveSession: { params: { id: attempt }, body: { position: 1 } },
  endSession: { params: { id: attempt } },
  readTrack: { params: { id: 'ml-engineer' } },
  readProgress: { query: offset },
  listOwnQuestions: {},
  addOwnQuestion: {
    body: {
      prompt: 'Why this metric?',
      modelAnswer: 'Because it matches the cost.',
      topic: 'regularization',
      level: 'foundation',
      minutes: 2,
      points: [{ says: 'It matches the cost.', weight: 3, phrasings: ['the metric follows the cost'] }],
    },
  },
  saveOwnQuestion: {
    params: { id: 'own-x' },
    body: {
      prompt: 'Why this metric?',
      modelAnswer: '',
      topic: 'regularization',
      level: 'foundation',
      minutes: 2,
      points: [],
    },
  },
  deleteOwnQuestion: { params: { id: 'own-x' } },
  undeleteOwnQuestion: { params: { id: 'own-x' } },
  previewImport: { body: { fileName: 'cards.csv', text: 'prompt,answer\nWhat is bias?,An error.\n' } },
  importQuestions: { body: { fileName: 'cards.txt', text: 'What is bias?\tAn error.\n', topic: 'regularization' } },
  readStarter: {},
  saveStarter: { body: { questionIds: ['dropout'] } },
  listProblems: {},
  readProblem: { params: { id: 'merge-sensor-windows' } },
  submitCode: {
    body: {
      problemId: 'merge-sensor-windows',
      sessionId: null,
      inRound: false,
      code: 'def merge_windows(windows):\n    return windows\n',
      report: {
        status: 'fail',
        message: null,
        tests: [{ name: 'out of order', status: 'fail', message: 'Expected 2 items.', output: '', example: true }],
        failures: [
          { test: 'out of order', input: 'merge_windows([])', expected: '[]', got: 'None', difference: '', sets: null },
        ],
        output: '',
      },
      work: { hints: 1, steps: { understand: { notes: 'Ends are inclusive.', seconds: 40 } }, round: null },
      explanation: 'Sort by start, then one pass.',
      seconds: 600,
    },
  },
  readCode: { params: { id: attempt } },
  submitChoices: { params: { id: attempt }, body: { chosen: ['O(n log n)', 'O(n)'] } },
  listWheels: {},
  fetchWheels: { body: { names: ['numpy'] } },
  listBackups: {},
  backUp: {},
  restoreBackup: { params: { name: 'greenroom-2026-11-21T08-15-30Z.db' } },
  exportAll: {},
  importAll: { body: { text: '{"greenroom":"export"}\n' } },
};
