import type { Complaint, Rule } from './rule.ts';

export const topicsFormAGraph: Rule = {
  name: 'topics-form-a-graph',
  description: 'Topic ids are unique, prerequisites exist and never run in a circle.',
  scope: 'bank',
  check(bank) {
    const complaints: Complaint[] = [];
    const at = 'topics.yml';
    const byId = new Map(bank.topics.map((topic) => [topic.id, topic]));
    if (byId.size !== bank.topics.length) complaints.push({ at, message: 'two topics share an id' });
    const state = new Map<string, 'open' | 'done'>();
    const visit = (id: string): void => {
      if (state.get(id) === 'done') return;
      if (state.get(id) === 'open') {
        complaints.push({ at, message: `'${id}' comes after itself` });
        return;
      }
      state.set(id, 'open');
      for (const before of byId.get(id)?.after ?? []) {
        if (byId.has(before)) visit(before);
        else complaints.push({ at, message: `'${id}' comes after '${before}', which is not a topic` });
      }
      state.set(id, 'done');
    };
    for (const id of byId.keys()) visit(id);
    return complaints;
  },
};
