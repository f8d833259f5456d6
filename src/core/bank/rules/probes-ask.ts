import type { Rule } from './rule.ts';

export const probesAsk: Rule = {
  name: 'probes-ask',
  description: 'Every probe asks something, and no two points share one.',
  scope: 'question',
  check(question) {
    const seen = new Set<string>();
    return question.points.flatMap((point) => {
      const complaints: string[] = [];
      if (
        !/[?]/.test(point.probe) &&
        !/^(name|give|write|walk|say|tell|describe|show|sketch|explain|pick|take)\b/i.test(point.probe)
      ) {
        complaints.push(`the probe of '${point.id}' asks nothing: "${point.probe}"`);
      }
      if (seen.has(point.probe)) complaints.push(`the probe of '${point.id}' is that of another point`);
      seen.add(point.probe);
      return complaints;
    });
  },
};
