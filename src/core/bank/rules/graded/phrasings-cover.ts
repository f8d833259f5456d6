import { type GradedRule, onePoint } from './graded-rule.ts';

export const phrasingsCover: GradedRule = {
  name: 'phrasings-cover',
  description: 'Each phrasing, said alone after the follow-up, covers its own point.',
  async check(question, _, grade) {
    const complaints: { at: string; message: string }[] = [];
    for (const point of question.points)
      for (const phrasing of point.phrasings) {
        const { points } = await grade(onePoint(question, point), phrasing);
        const verdict = points[0]?.verdict ?? 'missing';
        if (verdict !== 'covered')
          complaints.push({ at: `${question.id}/${point.id}`, message: `${verdict} when somebody says “${phrasing}”` });
      }
    return complaints;
  },
};
