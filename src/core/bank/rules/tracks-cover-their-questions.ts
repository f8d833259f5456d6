import { trackIds } from '../vocabulary.ts';
import type { Complaint, Rule } from './rule.ts';

const FEWEST_MUST = 8;

export const tracksCoverTheirQuestions: Rule = {
  name: 'tracks-cover-their-questions',
  description:
    'All five tracks are there; every item has a question, every question of a track has an item, ids are unique.',
  scope: 'bank',
  check(bank) {
    const complaints: Complaint[] = [];
    const topics = new Set(bank.topics.map((topic) => topic.id));
    for (const id of trackIds) {
      const track = bank.tracks.find((candidate) => candidate.id === id);
      const at = `tracks/${id}.yml`;
      if (track === undefined) {
        complaints.push({ at, message: 'is missing' });
        continue;
      }
      const questions = bank.questions.filter(
        (question) => question.status === 'active' && question.tracks[id] !== undefined,
      );
      const items = track.sections.flatMap((section) => section.items);
      if (new Set(items.map((item) => item.id)).size !== items.length)
        complaints.push({ at, message: 'two items share an id' });
      for (const item of items) {
        for (const topic of item.topics) {
          if (!topics.has(topic))
            complaints.push({ at, message: `item '${item.id}' names topic '${topic}', which is not there` });
        }
        if (!questions.some((question) => item.topics.includes(question.topics[0] ?? ''))) {
          complaints.push({ at, message: `item '${item.id}' has no question` });
        }
      }
      const owners = new Map<string, string>();
      for (const item of items) {
        for (const topic of item.topics) {
          const owner = owners.get(topic);
          if (owner !== undefined)
            complaints.push({ at, message: `topic '${topic}' is in items '${owner}' and '${item.id}'` });
          owners.set(topic, item.id);
        }
      }
      for (const question of questions) {
        if (!owners.has(question.topics[0] ?? ''))
          complaints.push({ at, message: `question '${question.id}' fits no item` });
      }
      const must = questions.filter((question) => question.tracks[id] === 'must').length;
      if (must < FEWEST_MUST)
        complaints.push({ at, message: `has ${must} must-know questions; at least ${FEWEST_MUST}` });
    }
    return complaints;
  },
};
