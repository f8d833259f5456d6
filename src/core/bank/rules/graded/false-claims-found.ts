import { type GradedRule, onePoint } from './graded-rule.ts';

export const falseClaimsFound: GradedRule = {
  name: 'false-claims-found',
  description: 'Each false claim is found, in each of its phrasings said alone.',
  async check(question, _, grade) {
    const complaints: { at: string; message: string }[] = [];
    for (const claim of question.falseClaims) {
      const denied = question.points.find(({ id }) => id === claim.contradicts);
      for (const phrasing of [claim.says, ...claim.phrasings]) {
        const { misconceptions } = await grade(onePoint(question, denied, claim), phrasing);
        if (misconceptions.length === 0)
          complaints.push({ at: `${question.id}/!${claim.id}`, message: `not found when somebody says “${phrasing}”` });
      }
    }
    return complaints;
  },
};
