import type { Rule } from './rule.ts';

export const referencesExist: Rule = {
  name: 'references-exist',
  description: 'Topics and skills named by a question exist.',
  scope: 'question',
  check(question, bank) {
    const topics = new Set(bank.topics.map((topic) => topic.id));
    const skills = new Set(bank.skills.skills.map((skill) => skill.id));
    return [
      ...(question.skills.length === 0 ? ['names no skill'] : []),
      ...question.topics.filter((id) => !topics.has(id)).map((id) => `topic '${id}' is not in topics.yml`),
      ...question.skills.filter((id) => !skills.has(id)).map((id) => `skill '${id}' is not in skills.yml`),
    ];
  },
};
