import { type Problem, problemSchema } from './problem.ts';

/** A problem for tests: adding numbers up. */
export function exampleProblem(changes: Partial<Problem> = {}): Problem {
  const point = (id: string, says: string) => ({
    id,
    weight: 2,
    says,
    phrasings: [says, `${says}, always`, `well, ${says}`, `${says}, I would say`],
    probe: 'And why?',
  });
  return {
    ...problemSchema.parse({
      id: 'add-numbers',
      title: 'Add the numbers up',
      kind: 'coding',
      section: 'general',
      status: 'active',
      topics: ['validation'],
      skills: ['model-evaluation'],
      level: 'foundation',
      minutes: 10,
      tracks: { 'ml-engineer': 'must' },
      entry: 'total',
      choices: [
        { ask: 'Time for n numbers?', answer: 'O(n)', distractors: ['O(1)', 'O(n²)'], why: 'Each is read once.' },
        { ask: 'Memory beside them?', answer: 'O(1)', distractors: ['O(n)', 'O(n²)'], why: 'One sum is kept.' },
      ],
      hints: ['What do you keep?', 'One running sum.', 'Start at zero and add each number.'],
      steps: {
        understand: 'Numbers in, their sum out.',
        examples: 'None, one, a negative one.',
        bruteForce: 'Add each.',
        optimise: 'There is nothing to spare.',
        implement: 'A loop.',
        test: 'The empty list gives zero.',
      },
      followUps: ['What if they do not fit in memory?', 'What about rounding?'],
      points: [
        point('one-pass', 'each number is read exactly once in a single pass'),
        point('running-sum', 'a running total starts at zero and grows'),
        point('empty', 'an empty list gives zero'),
      ],
      falseClaims: [],
      statement: 'Write `total(numbers)`: their sum.\n\nThe list may be empty.',
      modelAnswer: 'Start at zero and add each.',
      starter: 'def total(numbers):\n    ...\n',
      solution: 'def total(numbers):\n    return sum(numbers)\n',
      wrong: [
        { id: 'skips-first', mistake: 'Skips the first.', code: 'def total(numbers):\n    return sum(numbers[1:])\n' },
        { id: 'counts', mistake: 'Counts.', code: 'def total(numbers):\n    return len(numbers)\n' },
      ],
      tests: 'CASES = [case("two", [1, 2], expect=3, example=True), case("none", [], expect=0)]\n',
      sqlTests: [],
    }),
    ...changes,
  };
}
