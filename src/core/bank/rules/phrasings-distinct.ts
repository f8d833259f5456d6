import type { Rule } from './rule.ts';

function normal(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

export const phrasingsDistinct: Rule = {
  name: 'phrasings-distinct',
  description: 'No phrasing stands twice in a question, neither as a truth nor as a false claim.',
  scope: 'question',
  check(question) {
    const seen = new Map<string, string>();
    const complaints: string[] = [];
    const owners = [
      ...question.points.map((point) => ({ owner: `point '${point.id}'`, texts: [point.says, ...point.phrasings] })),
      ...question.falseClaims.map((claim) => ({
        owner: `false claim '${claim.id}'`,
        texts: [claim.says, ...claim.phrasings],
      })),
    ];
    for (const { owner, texts } of owners) {
      for (const text of texts) {
        const key = normal(text);
        const before = seen.get(key);
        if (before !== undefined) complaints.push(`"${text}" in ${owner} stands already in ${before}`);
        seen.set(key, owner);
      }
    }
    return complaints;
  },
};
