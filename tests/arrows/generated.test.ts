// What bench/grading makes from the content must be made again when the content changes.
import { expect, test } from 'vitest';
import { claimFeatureNames, pointFeatureNames } from '#core/grading/features.ts';
import { meaningClaimNames, meaningPointNames } from '#core/grading/meaning-features.ts';
import { weights } from '#core/grading/meaning-weights.ts';
import { opposites } from '#core/grading/opposites.ts';
import { claimWeights, pointWeights } from '#core/grading/weights.ts';
import { readOpposites } from '../../bench/grading/opposites.ts';

test('opposites.ts holds what opposites.yml says', () => {
  expect(opposites).toEqual(readOpposites());
});

test('there is a weight for every feature, and the bias', () => {
  expect(pointWeights).toHaveLength(pointFeatureNames.length + 1);
  expect(claimWeights).toHaveLength(claimFeatureNames.length + 1);
  expect(weights.point).toHaveLength(meaningPointNames.length + 1);
  expect(weights.denied).toHaveLength(meaningPointNames.length + 1);
  expect(weights.claim).toHaveLength(meaningClaimNames.length + 1);
});
