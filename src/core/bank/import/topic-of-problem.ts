/** Words of a title or category, and the topic of ours that they speak of; the first that fits counts. */
const signs: readonly (readonly [RegExp, string])[] = [
  [/attention|transformer|\brope\b|positional|gpt|kv.cache/, 'attention'],
  [/dpo|ppo|grpo|lora|fine.?tun/, 'adaptation'],
  [/sampling|beam|speculative|decoding|language model|\bllm\b/, 'language-models'],
  [/\bbpe\b|token|embedding/, 'text-representation'],
  [/conv|image|vision|\bvit\b|pooling/, 'convolution'],
  [/\brnn\b|lstm|\bgru\b|recurrent/, 'sequence-models'],
  [/dropout/, 'network-regularisation'],
  [/optimi[sz]|gradient|\badam|momentum|learning rate|back.?prop|calculus/, 'optimisation'],
  [
    /relu|gelu|swish|activation|softmax|norm\b|normali[sz]ation layer|layer|neuron|perceptron|deep learning/,
    'network-components',
  ],
  [/ridge|lasso|regulari[sz]/, 'regularisation'],
  [/regression|linear model/, 'linear-models'],
  [/tree|forest|boost|gini/, 'trees-ensembles'],
  [/cluster|k-?means/, 'clustering'],
  [/\bpca\b|principal component|dimension/, 'dimensionality-reduction'],
  [/\bsvm\b|kernel|nearest|\bknn\b|distance/, 'distance-kernel-methods'],
  [/entropy|divergence|mutual information/, 'information-theory'],
  [/f1|f-score|precision|recall|accuracy|confusion|\bauc\b/, 'classification-metrics'],
  [/\bmse\b|\brmse\b|\bmae\b|r-squared/, 'regression-metrics'],
  [/cross.validation|split/, 'data-splits'],
  [/scaling|standardi[sz]|preprocess|encod|normali[sz]/, 'preprocessing'],
  [/nlp|tf-?idf|\bbleu\b|text/, 'classical-nlp'],
  [/matrix|vector|linear algebra|eigen|determinant|dot product/, 'linear-algebra'],
  [/probability|bayes|markov/, 'probability'],
  [/distribution|poisson|binomial/, 'distributions'],
  [/t-test|p-value|hypothesis/, 'hypothesis-tests'],
  [/statistic|variance|covariance|mean/, 'estimation'],
  [/reinforcement|q-learning|bandit/, 'learning-paradigms'],
  [/time series|forecast/, 'forecasting'],
  [/data|frame/, 'data-frames'],
  [/machine learning/, 'learning-paradigms'],
];

/** Where nothing says what a problem is about. */
export const OTHER_TOPIC = 'numerical-computing';

/** The topic of ours that an imported problem belongs to, by its title and then by what its authors file it under. */
export function topicOfProblem(title: string, category: string): string {
  for (const text of [title.toLowerCase(), category.toLowerCase()])
    for (const [sign, topic] of signs) if (sign.test(text)) return topic;
  return OTHER_TOPIC;
}
