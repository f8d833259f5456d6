import { areaOf } from '../bank.ts';
import { areaIds } from '../vocabulary.ts';
import type { Complaint, Rule } from './rule.ts';

const FEWEST_QUESTIONS = 80;
const FEWEST_PER_AREA = 6;

/** Questions interviewers ask everywhere; other work refers to them by id. */
const classics = [
  'bias-variance-tradeoff',
  'regularization',
  'l1-vs-l2',
  'logistic-vs-trees',
  'data-leakage',
  'class-imbalance',
  'precision-vs-recall',
  'deployment-readiness',
  'model-monitoring',
  'gradient-descent-convergence',
  'backpropagation',
  'ranking-metrics',
  'overfitting-detection',
  'missing-data',
  'offline-online-gap',
  'accuracy-misleading',
  'ab-test-ranking',
  'feedback-loops',
  'cross-validation',
  'probability-calibration',
  'train-serve-skew',
  'batch-vs-online-inference',
  'rag-vs-finetuning',
  'p-values-confidence-intervals',
];

export const bankIsBroad: Rule = {
  name: 'bank-is-broad',
  description: `At least ${FEWEST_QUESTIONS} active questions, ${FEWEST_PER_AREA} in every area, the classics among them.`,
  scope: 'bank',
  check(bank) {
    const complaints: Complaint[] = [];
    const active = bank.questions.filter(({ status, kind }) => status === 'active' && kind === 'concept');
    const at = 'concepts/';
    if (active.length < FEWEST_QUESTIONS)
      complaints.push({ at, message: `${active.length} active questions; at least ${FEWEST_QUESTIONS}` });
    for (const area of areaIds) {
      const count = active.filter((question) => areaOf(question, bank.topics) === area).length;
      if (count < FEWEST_PER_AREA)
        complaints.push({ at, message: `${count} questions in ${area}; at least ${FEWEST_PER_AREA}` });
    }
    const ids = new Set(active.map((question) => question.id));
    for (const id of classics) if (!ids.has(id)) complaints.push({ at, message: `the classic '${id}' is missing` });
    return complaints;
  },
};
