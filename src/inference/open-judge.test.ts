import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { MeaningJudge } from '#core/grading/meaning-judge.ts';
import { type JudgeFiles, openJudge } from './open-judge.ts';

const asset = (name: string): string => fileURLToPath(new URL(`../../assets/grading/${name}`, import.meta.url));
const files: JudgeFiles = {
  model: readFileSync(asset('judge.onnx')),
  pieces: readFileSync(asset('word-pieces.txt'), 'utf8'),
};
const CLAIM = 'L1 drives some weights to exactly zero and so gives a sparse model';

describe('openJudge', () => {
  let judge: MeaningJudge;
  beforeAll(async () => {
    judge = await openJudge(files);
  });

  it('gives chances that add up to one', async () => {
    const chances = await judge.judge('L1 and L2 penalties', CLAIM, 'lasso switches some features off');
    expect(chances.covered + chances.partly + chances.contradicted + chances.unrelated).toBeCloseTo(1, 4);
  });

  it('tells the claim, its reverse and something else apart', async () => {
    const said = await judge.judge(
      'L1 and L2 penalties',
      CLAIM,
      'with lasso many coefficients end up at zero, so you get a sparse model',
    );
    const reversed = await judge.judge(
      'L1 and L2 penalties',
      CLAIM,
      'L2 drives some weights to exactly zero, L1 only shrinks them',
    );
    const other = await judge.judge(
      'L1 and L2 penalties',
      CLAIM,
      'we had a meeting with the sales team about the new office',
    );
    expect(said.covered).toBeGreaterThan(0.6);
    expect(reversed.covered).toBeLessThan(said.covered / 2);
    expect(reversed.contradicted).toBeGreaterThan(said.contradicted);
    expect(other.unrelated).toBeGreaterThan(0.6);
  });

  it('says the same of a pair whatever was asked before, and from another copy', async () => {
    const ask = (one: MeaningJudge) => one.judge('L1 and L2 penalties', CLAIM, 'it removes features, I think');
    const first = await ask(judge);
    await Promise.all(['a', 'b', 'c'].map((text) => judge.judge('x', text.repeat(40), `${text} `.repeat(200))));
    expect(await ask(judge)).toEqual(first);
    expect(await ask(await openJudge(files))).toEqual(first);
  });

  it('reads what is empty, very long or strange', async () => {
    for (const passage of ['', '😀'.repeat(5_000), 'word '.repeat(50_000), '\0\uffff\u202e', '漢字'.repeat(1_000)]) {
      const { covered } = await judge.judge('', '', passage);
      expect(covered).toBeGreaterThanOrEqual(0);
    }
  });

  it.each([
    ['a model that is no model', { ...files, model: new TextEncoder().encode('<!doctype html>') }],
    ['a model cut short', { ...files, model: files.model.subarray(0, 100_000) }],
    ['no word pieces', { ...files, pieces: '' }],
  ])('refuses %s', async (_, broken) => {
    await expect(openJudge(broken)).rejects.toThrow();
  });
});
