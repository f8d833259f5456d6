import { describe, expect, it } from 'vitest';
import type { Bank } from '../bank.ts';
import { exampleProblem } from '../example-problem.ts';
import type { Problem } from '../problem.ts';
import { exampleBank, exampleQuestion } from '../example.ts';
import type { Question } from '../question.ts';
import { areaIds, trackIds } from '../vocabulary.ts';
import { applyRules } from './apply.ts';
import { rules } from './index.ts';
import type { Rule } from './rule.ts';

const good = exampleQuestion();
const [point, ...otherPoints] = good.points;
const [claim, ...otherClaims] = good.falseClaims;
if (point === undefined || claim === undefined) throw new Error('the example has points and claims');

/** The words of an answer that is long enough. */
const padding = 'Lunch was pleasant and we walked home slowly. '.repeat(12);

/** For each rule about a question: one that must be refused, and what the refusal must name. */
const badQuestions: readonly (readonly [rule: string, says: RegExp, question: Question])[] = [
  ['references-exist', /names no skill/, exampleQuestion({ skills: [] })],
  ['references-exist', /topic 'nowhere'/, exampleQuestion({ topics: ['nowhere'] })],
  ['references-exist', /skill 'juggling'/, exampleQuestion({ skills: ['juggling'] })],
  ['rubric-size', /has 2 points/, exampleQuestion({ points: otherPoints })],
  [
    'rubric-size',
    /point 'unseen' has 1 phrasings/,
    exampleQuestion({ points: [{ ...point, phrasings: ['one'] }, ...otherPoints] }),
  ],
  ['rubric-size', /has 3 false claims/, exampleQuestion({ falseClaims: otherClaims })],
  [
    'rubric-size',
    /false claim 'more-training' has 1 phrasings/,
    exampleQuestion({ falseClaims: [{ ...claim, phrasings: ['one'] }, ...otherClaims] }),
  ],
  [
    'rubric-ids',
    /point id 'memorise' is used twice/,
    exampleQuestion({ points: [{ ...point, id: 'memorise' }, ...otherPoints] }),
  ],
  [
    'rubric-ids',
    /false claim id 'big-data' is used twice/,
    exampleQuestion({ falseClaims: [{ ...claim, id: 'big-data' }, ...otherClaims] }),
  ],
  [
    'rubric-ids',
    /contradicts 'nothing'/,
    exampleQuestion({ falseClaims: [{ ...claim, contradicts: 'nothing' }, ...otherClaims] }),
  ],
  [
    'phrasings-distinct',
    /stands already in point 'unseen'/,
    exampleQuestion({ falseClaims: [{ ...claim, says: 'Keep a holdout, set aside!' }, ...otherClaims] }),
  ],
  ['model-answer-length', /has 2 words/, exampleQuestion({ modelAnswer: 'Too short.' })],
  ['model-answer-length', /has 300 words/, exampleQuestion({ modelAnswer: 'long '.repeat(300) })],
  [
    'model-answer-scores',
    /scores 0; at least 0.65. Not covered: unseen \(missing\)/,
    exampleQuestion({ modelAnswer: padding }),
  ],
  [
    'junk-scores-nothing',
    /filler scores/,
    exampleQuestion({ points: [{ ...point, says: 'There are several important aspects to consider' }] }),
  ],
  [
    'junk-scores-nothing',
    /gibberish scores/,
    exampleQuestion({
      points: [{ ...point, says: 'asdf qwer zxcv hjkl uiop banana window seventeen lorem dolor amet' }],
    }),
  ],
  ['probes-ask', /asks nothing/, exampleQuestion({ points: [{ ...point, probe: 'That was it.' }, ...otherPoints] })],
  [
    'probes-ask',
    /is that of another point/,
    exampleQuestion({ points: [{ ...point, probe: otherPoints[0]?.probe ?? '' }, ...otherPoints] }),
  ],
  ['plain-writing', /'optimiz\w*' is American/, exampleQuestion({ prompt: 'How would you optimize it?' })],
  ['plain-writing', /leave out 'simply'/, exampleQuestion({ modelAnswer: 'You simply split.' })],
  ['plain-writing', /instead of a dash/, exampleQuestion({ title: 'Splitting — why' })],
];

const problemBank = (changes: Partial<Problem>): Bank => exampleBank([], { problems: [exampleProblem(changes)] });

const items = (topics: string[], id = 'item') => [{ title: 'Section', items: [{ id, says: 'Know it', topics }] }];
const eight = Array.from({ length: 8 }, (_, i) =>
  exampleQuestion({ id: `question-${i}`, tracks: Object.fromEntries(trackIds.map((id) => [id, 'must'])) }),
);
const tracks = trackIds.map((id) => ({ id, title: id, for: 'All', sections: items(['validation']) }));
const [firstTrack, ...otherTracks] = tracks;
if (firstTrack === undefined) throw new Error('there are tracks');
const whole = exampleBank(eight, { tracks });
const topic = (id: string, after: string[]) => ({ id, title: id, area: 'evaluation' as const, after });
const skill = (id: string, name: string, family = 'ml') => ({ id, name, family, aliases: [] });
const families = [{ id: 'ml', title: 'Machine learning' }];

/** For each rule about the bank: one that must be refused, and what the refusal must name. */
const badBanks: readonly (readonly [rule: string, says: RegExp, bank: Bank])[] = [
  ['topics-form-a-graph', /share an id/, exampleBank([], { topics: [topic('a', []), topic('a', [])] })],
  ['topics-form-a-graph', /comes after itself/, exampleBank([], { topics: [topic('a', ['b']), topic('b', ['a'])] })],
  ['topics-form-a-graph', /which is not a topic/, exampleBank([], { topics: [topic('a', ['c'])] })],
  [
    'skills-are-unique',
    /'sql' names both/,
    exampleBank([], { skills: { families, skills: [skill('sql', 'SQL'), skill('databases', 'sql')] } }),
  ],
  [
    'skills-are-unique',
    /family 'cooking'/,
    exampleBank([], { skills: { families, skills: [skill('sql', 'SQL', 'cooking')] } }),
  ],
  ['tracks-cover-their-questions', /is missing/, { ...whole, tracks: otherTracks }],
  [
    'tracks-cover-their-questions',
    /names topic 'nowhere'/,
    { ...whole, tracks: [{ ...firstTrack, sections: items(['validation', 'nowhere']) }, ...otherTracks] },
  ],
  ['tracks-cover-their-questions', /has no question/, { ...whole, questions: [] }],
  [
    'tracks-cover-their-questions',
    /fits no item/,
    { ...whole, tracks: [{ ...firstTrack, sections: items(['other']) }, ...otherTracks] },
  ],
  [
    'tracks-cover-their-questions',
    /is in items 'item' and 'twin'/,
    {
      ...whole,
      tracks: [
        { ...firstTrack, sections: [...items(['validation']), ...items(['validation'], 'twin')] },
        ...otherTracks,
      ],
    },
  ],
  [
    'tracks-cover-their-questions',
    /two items share an id/,
    {
      ...whole,
      tracks: [{ ...firstTrack, sections: [...items(['validation']), ...items(['validation'])] }, ...otherTracks],
    },
  ],
  ['tracks-cover-their-questions', /has 7 must-know questions/, { ...whole, questions: eight.slice(1) }],
  ['bank-is-broad', /1 active questions; at least 80/, exampleBank([good])],
  ['bank-is-broad', /0 questions in deep-learning/, exampleBank([good])],
  ['bank-is-broad', /the classic 'regularization' is missing/, exampleBank([good])],
  ['problems-are-complete', /0 active problems; at least 24/, exampleBank([good])],
  ['problems-are-complete', /fewer than 4 phrasings/, problemBank({ points: [{ ...point, phrasings: ['one'] }] })],
  ['problems-are-complete', /1 points for the explanation/, problemBank({ points: [point] })],
  ['problems-are-complete', /no false claim/, problemBank({ falseClaims: [] })],
  ['problems-are-complete', /does not name 'total'/, problemBank({ statement: 'Add them.' })],
  ['problems-are-complete', /starter does not define/, problemBank({ starter: 'pass' })],
  ['problems-are-complete', /0 tests are examples/, problemBank({ tests: 'CASES = []' })],
  ['problems-are-complete', /not both asked/, problemBank({ choices: exampleProblem().choices.slice(1) })],
  ['problems-are-complete', /schema 'shop' is not/, problemBank({ kind: 'sql', schema: 'shop' })],
];

function ruleNamed(name: string): Rule {
  const rule = rules.find((candidate) => candidate.name === name);
  if (rule === undefined) throw new Error(`no rule '${name}'`);
  return rule;
}
const found = (bank: Bank, rule: string): string[] =>
  applyRules(bank, [ruleNamed(rule)], []).map(({ message }) => message);

describe('each rule', () => {
  it('is tried here', () => {
    const tried = new Set([...badQuestions, ...badBanks].map(([rule]) => rule));
    expect(rules.map(({ name }) => name).filter((name) => !tried.has(name))).toEqual([]);
  });

  it('has a name and a description of its own', () => {
    expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
    expect(new Set(rules.map(({ description }) => description)).size).toBe(rules.length);
  });

  it.each(badQuestions)('%s refuses a question: %s', (rule, says, question) => {
    expect(found(exampleBank([question]), rule)).toContainEqual(expect.stringMatching(says));
  });

  it.each(badBanks)('%s refuses a bank: %s', (rule, says, bank) => {
    expect(found(bank, rule)).toContainEqual(expect.stringMatching(says));
  });

  it('finds nothing in a sound question', () => {
    const sound = exampleQuestion({ modelAnswer: `${good.modelAnswer} ${padding}` });
    const ofQuestions = rules.filter((rule) => rule.scope === 'question');
    expect(applyRules(exampleBank([sound]), ofQuestions, [])).toEqual([]);
  });

  it('finds nothing in sound tracks, topics and skills', () => {
    const about = ['topics-form-a-graph', 'skills-are-unique', 'tracks-cover-their-questions'].map(ruleNamed);
    expect(applyRules(whole, about, [])).toEqual([]);
    expect(areaIds.length).toBeGreaterThan(0);
  });
});

describe('applyRules', () => {
  const bad = exampleBank([exampleQuestion({ skills: [] }), exampleQuestion({ id: 'other', skills: [] })]);
  const rule = ruleNamed('references-exist');
  const exception = { rule: rule.name, at: 'other', reason: 'a test' };

  it('leaves out a known exception, at its place alone', () => {
    expect(applyRules(bad, [rule], [exception]).map(({ at }) => at)).toEqual(['why-split-data']);
  });

  it('finds an exception that is no longer needed', () => {
    const [finding] = applyRules(exampleBank([good]), [rule], [exception]);
    expect(finding).toMatchObject({
      rule: 'exceptions-are-needed',
      at: 'exceptions.yml',
      message: expect.stringContaining("'references-exist' at 'other'"),
    });
  });

  it('looks at chosen questions alone, without the rules of the bank', () => {
    expect(applyRules(bad, rules, [exception], ['why-split-data']).every(({ at }) => at === 'why-split-data')).toBe(
      true,
    );
  });

  it('passes over what is retired', () => {
    expect(applyRules(exampleBank([exampleQuestion({ skills: [], status: 'retired' })]), [rule], [])).toEqual([]);
  });
});
