import type { Bank } from './bank.ts';
import type { Question } from './question.ts';

/** A small well-formed question for tests, with what a test wants different. */
export function exampleQuestion(changes: Partial<Question> = {}): Question {
  return {
    id: 'why-split-data',
    title: 'Why split the data',
    kind: 'concept',
    status: 'active',
    topics: ['validation'],
    skills: ['model-evaluation'],
    level: 'foundation',
    minutes: 2,
    tracks: { 'entry-level': 'must' },
    points: [
      {
        id: 'unseen',
        weight: 3,
        says: 'Performance must be estimated on examples the model never saw while training',
        phrasings: [
          'keep a holdout set aside',
          'score it on unseen examples',
          'measure on fresh rows',
          'test it on something new',
          'judge it by rows it was not fitted on',
        ],
        probe: 'On which examples would you trust the score?',
      },
      {
        id: 'memorise',
        weight: 2,
        says: 'A flexible model can memorise noise, so its training error is optimistic',
        phrasings: [
          'it overfits the noise',
          'training error flatters the model',
          'it learned the rows by heart',
          'a low training error proves little',
          'memorising looks like learning',
        ],
        probe: 'What does a training error of zero tell you?',
      },
      {
        id: 'validation',
        weight: 1,
        says: 'Tune hyperparameters on a validation part and open the final test part once',
        phrasings: [
          'choose settings on validation rows',
          'touch the final part only once',
          'three parts, the third stays sealed',
          'cross validation for tuning',
          'peeking repeatedly wears the final part out',
        ],
        probe: 'How many times may you look at the last part?',
      },
    ],
    falseClaims: [
      claim('more-training', 'High training accuracy guarantees good predictions in production', 'unseen'),
      claim('reuse-test', 'Tuning repeatedly against the sealed part keeps its estimate unbiased', 'validation'),
      claim('big-data', 'Large tables make any separate evaluation pointless'),
      claim('random-only', 'Shuffling randomly suits every temporal forecasting problem'),
    ],
    prompt: 'Why do we split a dataset before fitting?',
    modelAnswer:
      'We want performance on examples the model never saw while training, so keep a holdout set aside. A flexible model can memorise noise, so its training error is optimistic. Tune hyperparameters on a validation part and open the final test part once.',
    ...changes,
  };
}

/** A bank for tests: one topic and one skill, and the questions given. */
export function exampleBank(questions: readonly Question[], changes: Partial<Bank> = {}): Bank {
  return {
    areas: [{ id: 'evaluation', title: 'Evaluation', covers: 'Measuring models' }],
    topics: [{ id: 'validation', title: 'Validation', area: 'evaluation', after: [] }],
    skills: {
      families: [{ id: 'ml', title: 'Machine learning' }],
      skills: [{ id: 'model-evaluation', name: 'Model evaluation', family: 'ml', aliases: [] }],
    },
    tracks: [],
    reasoning: { prompt: 'How would you reason about it?', points: [] },
    questions,
    problems: [],
    schemas: [],
    ...changes,
  };
}

function claim(id: string, says: string, contradicts?: string): Question['falseClaims'][number] {
  const phrasings = [`${says}, always`, `honestly, ${says}`, `${says}, I am sure`];
  return {
    id,
    says,
    phrasings,
    correction: 'Only unseen rows show it.',
    ...(contradicts === undefined ? {} : { contradicts }),
  };
}
