import type { Complaint, Rule } from './rule.ts';

export const skillsAreUnique: Rule = {
  name: 'skills-are-unique',
  description: 'A skill name or alias means one skill, and its family exists.',
  scope: 'bank',
  check(bank) {
    const at = 'skills.yml';
    const complaints: Complaint[] = [];
    const families = new Set(bank.skills.families.map((family) => family.id));
    const owners = new Map<string, string>();
    for (const skill of bank.skills.skills) {
      if (!families.has(skill.family))
        complaints.push({ at, message: `'${skill.id}' is in family '${skill.family}', which is not there` });
      for (const name of new Set([skill.name, ...skill.aliases].map((text) => text.toLowerCase()))) {
        const owner = owners.get(name);
        if (owner !== undefined) complaints.push({ at, message: `'${name}' names both '${owner}' and '${skill.id}'` });
        owners.set(name, skill.id);
      }
    }
    return complaints;
  },
};
