import type { Rule } from './rule.ts';

const american =
  /\b(regulariz|normaliz|optimiz|generaliz|standardiz|summariz|penaliz|minimiz|maximiz|behavior|modeling|labeled|labeling)\w*/i;
const loose =
  /\b(simply|obviously|of course|basically|delve|leverage|utilize|robustly|it is important to note|in today's)\b/i;

export const plainWriting: Rule = {
  name: 'plain-writing',
  description:
    'Our own prose is British, says things straight, and uses no dashes as punctuation. Phrasings may be loose: they are how people talk.',
  scope: 'question',
  check(question) {
    const prose = [
      ['title', question.title],
      ['prompt', question.prompt],
      ['model answer', question.modelAnswer],
      ...question.points.flatMap((point) => [
        [`point '${point.id}'`, point.says],
        [`probe of '${point.id}'`, point.probe],
      ]),
      ...question.falseClaims.map((claim) => [`correction of '${claim.id}'`, claim.correction]),
    ] as const;
    return prose.flatMap(([where = '', text = '']) => {
      const complaints: string[] = [];
      const us = american.exec(text);
      const vague = loose.exec(text);
      if (us !== null) complaints.push(`${where}: '${us[0]}' is American; write British English`);
      if (vague !== null) complaints.push(`${where}: leave out '${vague[0]}'`);
      if (/[–—]/.test(text)) complaints.push(`${where}: use a comma, colon or full stop instead of a dash`);
      return complaints;
    });
  },
};
