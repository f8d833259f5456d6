import type { Rule } from './rule.ts';

export const rubricIds: Rule = {
  name: 'rubric-ids',
  description:
    'Ids of points and false claims are unique in a question, and a false claim contradicts a point that exists.',
  scope: 'question',
  check(question) {
    const complaints: string[] = [];
    const points = new Set<string>();
    for (const point of question.points) {
      if (points.has(point.id)) complaints.push(`point id '${point.id}' is used twice`);
      points.add(point.id);
    }
    const claims = new Set<string>();
    for (const claim of question.falseClaims) {
      if (claims.has(claim.id)) complaints.push(`false claim id '${claim.id}' is used twice`);
      claims.add(claim.id);
      if (claim.contradicts !== undefined && !points.has(claim.contradicts)) {
        complaints.push(`false claim '${claim.id}' contradicts '${claim.contradicts}', which is not a point here`);
      }
    }
    return complaints;
  },
};
