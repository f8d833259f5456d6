import { makeChance } from '../hostile/chance.ts';

/** Whole messages of a run, as a runner would say them. */
const outcome = {
  name: 'one',
  origin: 'case',
  example: false,
  args: [1],
  calls: false,
  expected: { value: 2 },
  got: { value: 2 },
  broken: [],
  mutated: false,
  output: '',
  seconds: 0.1,
};
const genuine = (run: number): readonly Record<string, unknown>[] => [
  { is: 'outcome', run, outcome },
  { is: 'ran', run, fault: null, output: '', growth: null, outcomes: 1 },
  { is: 'trial', run, trial: { expected: null, got: { value: [1, { tuple: [] }] }, broken: [] } },
  {
    is: 'answered',
    run,
    result: { set: { columns: [{ name: 'a', type: 'int' }], rows: [['1']], total: 1 }, seconds: 0 },
  },
  { is: 'during', run, name: 'one' },
];

const wrongValues: readonly unknown[] = [
  undefined,
  {},
  { float: '1' },
  { float: null },
  { int: 'x' },
  { tuple: 1 },
  { set: [], tuple: [] },
  { dict: [[1]] },
  { opaque: { type: 1, shows: '' } },
  { array: { dtype: 'i8', shape: [-1], data: [] } },
  { constructor: 1 },
  0.5,
  2 ** 60,
];

/** Texts in the shape of a runner's messages that must not be accepted: each one is wrong in one place, or is none at all. */
export function forgeries(count: number, seed: number): readonly string[] {
  const chance = makeChance(seed);
  const ways: readonly (() => string)[] = [
    () =>
      JSON.stringify({ ...chance.pick(genuine(1)), is: chance.pick(['passed', 'READY', '', '__proto__', null, 1]) }),
    () => JSON.stringify({ ...chance.pick(genuine(1)), run: chance.pick(['1', null, 1.5, [1], {}, true]) }),
    () => JSON.stringify({ ...chance.pick(genuine(1)), more: chance.next() }),
    () => without(chance.pick(genuine(1)), chance.next()),
    () => JSON.stringify({ is: 'outcome', run: 1, outcome: { ...outcome, got: { value: chance.pick(wrongValues) } } }),
    () =>
      JSON.stringify({ is: 'outcome', run: 1, outcome: { ...outcome, args: chance.pick([1, null, {}, 'x', [[{}]]]) } }),
    () => JSON.stringify({ is: 'outcome', run: 1, outcome: { ...outcome, passed: true } }),
    () => JSON.stringify({ is: 'outcome', run: 1, outcome: { ...outcome, seconds: -chance.next() - 1 } }),
    () =>
      JSON.stringify({
        is: 'outcome',
        run: 1,
        outcome: { ...outcome, broken: Array(21 + chance.below(5_000)).fill('') },
      }),
    () => `{"is":"outcome","run":1,"outcome":{"got":{"value":${'['.repeat(chance.below(200_000))}`,
    () => nested(501 + chance.below(100_000)),
    () =>
      JSON.stringify({
        is: 'outcome',
        run: 1,
        outcome: { ...outcome, args: Array(chance.below(200_000) + 1).fill({}) },
      }),
    () => JSON.stringify({ is: 'ran', run: 1, fault: null, output: 'x'.repeat(20_000), growth: null, outcomes: 1 }),
    () => JSON.stringify(chance.pick<unknown>([null, 1, 'ready', [], [{ is: 'ready' }], { is: ['ready'] }])),
    () => String.fromCharCode(...Array.from({ length: 40 }, () => chance.below(65_536))),
    () => '{"is":"ready","__proto__":{"run":1}}',
  ];
  return Array.from({ length: count }, (_, at) => (ways[at % ways.length] ?? String)());
}

function without(message: Record<string, unknown>, share: number): string {
  const keys = Object.keys(message);
  const { [keys[Math.floor(share * keys.length)] ?? '']: _, ...rest } = message;
  return JSON.stringify(rest);
}

/** Deeper than any value may be. */
function nested(depth: number): string {
  const deep = `${'['.repeat(depth)}${']'.repeat(depth)}`;
  return JSON.stringify({ is: 'outcome', run: 1, outcome: { ...outcome, args: ['DEEP'] } }).replace('"DEEP"', deep);
}

/**
 * The script of a worker in the place of Python's. It says that it is ready; what is asked of it has the name of a way to
 * misbehave as its code.
 */
export const forger = `
const forged = (run) => { for (const message of ${JSON.stringify(genuine(0))}) postMessage(JSON.stringify({ ...message, run })); };
const answers = (run) => postMessage(JSON.stringify({ is: 'ran', run, fault: null, output: '', growth: null, outcomes: 0 }));
const ways = {
  'an answer': answers,
  'an answer, and breaks': (run) => { answers(run); setTimeout(() => { throw new Error('broken on purpose'); }, 50); },
  'another run': (run) => { forged(run - 1); forged(run + 1); forged(-1); forged(0); },
  'before it is asked': () => forged(globalThis.last),
  'not JSON': () => postMessage('not JSON'),
  'an object': (run) => postMessage({ is: 'ran', run, fault: null, output: '', growth: null, outcomes: 0 }),
  'a circle': () => { const circle = {}; circle.circle = circle; postMessage(circle); },
  'a getter': (run) => postMessage({ get is() { return 'ran'; }, run }),
  'bytes': () => postMessage(new ArrayBuffer(50_000_000)),
  'a port': () => { const { port1 } = new MessageChannel(); postMessage(port1, [port1]); },
  'fifty megabytes': () => postMessage('x'.repeat(50_000_000)),
  'results it did not send': (run) => postMessage(JSON.stringify({ is: 'ran', run, fault: null, output: '', growth: null, outcomes: 7 })),
  'an answer to SQL': (run) => postMessage(JSON.stringify({ is: 'answered', run, result: { fault: { message: '', hint: null, position: null, state: '' } } })),
  'a flood': (run) => { for (let i = 0; i < 300_000; i++) postMessage(JSON.stringify({ is: 'during', run, name: 'one' })); },
  'an error': () => { throw new Error('broken on purpose'); },
  'the end of it': () => close(),
  'ready again': () => postMessage(JSON.stringify({ is: 'ready' })),
};
self.onmessage = () => {
  self.onmessage = ({ data }) => {
    const { run, job } = JSON.parse(data);
    globalThis.last = run;
    ways[job.code](run);
  };
  postMessage(JSON.stringify({ is: 'ready' }));
};
`;
