import type { Rule } from './rule.ts';

const FEWEST_POINTS = 3;
const FEWEST_PHRASINGS = 5;
const FEWEST_FALSE_CLAIMS = 4;
const FEWEST_CLAIM_PHRASINGS = 3;

export const rubricSize: Rule = {
  name: 'rubric-size',
  description: `A question has at least ${FEWEST_POINTS} points of ${FEWEST_PHRASINGS} phrasings and ${FEWEST_FALSE_CLAIMS} false claims of ${FEWEST_CLAIM_PHRASINGS}.`,
  scope: 'question',
  kinds: ['concept'],
  check(question) {
    const complaints: string[] = [];
    if (question.points.length < FEWEST_POINTS)
      complaints.push(`has ${question.points.length} points; at least ${FEWEST_POINTS}`);
    for (const point of question.points) {
      if (point.phrasings.length < FEWEST_PHRASINGS) {
        complaints.push(`point '${point.id}' has ${point.phrasings.length} phrasings; at least ${FEWEST_PHRASINGS}`);
      }
    }
    if (question.falseClaims.length < FEWEST_FALSE_CLAIMS) {
      complaints.push(`has ${question.falseClaims.length} false claims; at least ${FEWEST_FALSE_CLAIMS}`);
    }
    for (const claim of question.falseClaims) {
      if (claim.phrasings.length < FEWEST_CLAIM_PHRASINGS) {
        complaints.push(
          `false claim '${claim.id}' has ${claim.phrasings.length} phrasings; at least ${FEWEST_CLAIM_PHRASINGS}`,
        );
      }
    }
    return complaints;
  },
};
