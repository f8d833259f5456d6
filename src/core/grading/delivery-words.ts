// The words delivery.ts looks for. In every pattern a space stands for any white space, and an apostrophe for a typographic one too.

/** Where a pause is: the beginning, or a mark just before. Bounded, so that a long run of blanks costs no more than a short one. */
const PAUSED = String.raw`(?<=(?:^|[.!?;:,…(\n]|[—–-]\s)\s{0,3})`;
/** A pause to come: the end, or a mark. */
const PAUSE = String.raw`(?=\s{0,3}(?:$|[.!?;:,…)\n]|[—–-]\s))`;
/** Words after which "kind of" hedges; after "a", "this" or an adjective it names a kind. */
const HEDGED = String.raw`(?<=\b(?:is|are|was|were|be|been|it|they|we|I|you|just|really|then|also|have|had|gets?|feels?|felt|seems?|seemed|looks?|looked|'s|'re|'m|can|could|would|will) )`;

export const fillerPatterns: readonly string[] = [
  String.raw`(?<!\d\s?)\b(?:u+m+|u+h+m*|erm+|er|hm+|mm{2,})\b(?![-'/=(])`,
  String.raw`${PAUSED}(?:(?:so|and|but|well|like|it's|it is)\s+)?you know(?=,|…|\s[—–-]|\.\.\.)`,
  String.raw`\b(?:kinda|sorta)\b`,
  String.raw`${HEDGED}(?:kind|sort) of\b(?! (?:error|thing|model|data|question|problem|metric)s?\b)`,
  String.raw`(?<=,\s{0,3})like(?=,)`,
  String.raw`(?<=\b(?:is|was|were|it's|just|and|but|I'm|we're) )like(?= (?:really|super|totally|basically|kind of|sort of|you know|um+|uh+|literally)\b|, )`,
  String.raw`\bbasically\b(?! (?:none|nothing|no|nobody|all|every|everything|everybody|any|zero|the same|the only|random|free|impossible|identical|equal|never|always|unchanged)\b)`,
  String.raw`${PAUSED}(?:honestly|frankly|obviously|literally|essentially|actually|to be honest|to be fair)(?=,)`,
  String.raw`${PAUSED}I mean(?=,)`,
  String.raw`${PAUSED}at the end of the day,?(?= (?:it|it's|what|everything|you)\b)`,
  String.raw`\bif (?:that|this|it) makes (?:any )?sense${PAUSE}`,
  String.raw`\bor something(?: like that)?${PAUSE}`,
  String.raw`\bor whatever${PAUSE}`,
  String.raw`${PAUSED}(?:so )?yeah(?:,? so)?${PAUSE}`,
  String.raw`(?<=, )right\?`,
  String.raw`${PAUSED}(?:okay|ok|alright|all right),? so\b`,
  String.raw`\blet me (?:think|see)${PAUSE}`,
  String.raw`${PAUSED}let's see${PAUSE}`,
  String.raw`\bhow (?:do|should|shall|can) I (?:put|say) (?:it|this)\b`,
  String.raw`\bI guess${PAUSE}|${PAUSED}I guess(?= (?:it|that|this|you|we|they|the|so)\b)`,
  String.raw`\b(?:needless to say|it goes without saying(?: that)?)\b`,
];

/** What makes an expression clear after all, so that it is passed over. */
export type Cleared =
  /** A number stands in the sentence or beside it. */
  | 'number'
  /** What is meant follows: a colon, a bracket, "such as", "for example". */
  | 'named'
  /** It is not a claim of what was: "if it significantly improved", "whether we had a lot of data". */
  | 'supposed'
  /** What it depends on follows. */
  | 'condition'
  /** Nobody in particular did it: "a network needs a lot of data". */
  | 'general'
  /** Three things or more were listed before it, or it goes on a series of steps. */
  | 'list';
export type VaguePattern = { readonly pattern: string; readonly ask: string; readonly cleared: readonly Cleared[] };

const DEGREE =
  'significantly|dramatically|substantially|greatly|considerably|massively|hugely|drastically|vastly|noticeably|markedly';
const CHANGED =
  'improved|increased|reduced|decreased|boosted|lowered|raised|sped up|cut|dropped|fell|grew|rose|shrank|accelerated|outperformed|optimi[sz]ed';
const PEOPLE = 'stakeholders|teams|departments|people|parties|business units';
const THINGS =
  'factors|sources|data sources|methods|techniques|approaches|tools|models|algorithms|metrics|reasons|ways|aspects|parameters|features|experiments|optimi[sz]ations|improvements';
const CONTEXT = '(?:situation|context|use case|problem|case|circumstances|business|data|requirements|project)';
const THE_DATA =
  'data|rows|records|users|customers|traffic|requests|documents|images|features|models|experiments|tests|queries|events|transactions|time';

export const vaguePatterns: readonly VaguePattern[] = [
  {
    pattern: String.raw`(?<!\b(?:be|is|are|being|been) )\b(?:${DEGREE}) (?:${CHANGED})\b|(?<!\b(?:be|is|are|being) )\b(?:improved|increased|reduced|decreased|dropped|fell|grew|rose|sped up) (?:[a-z]+ ){0,4}?(?:${DEGREE})(?! (?:better|worse|different|more|less|higher|lower)\b)\b`,
    ask: 'by how much?',
    cleared: ['number', 'supposed'],
  },
  {
    pattern: String.raw`\b(?:was|were|became|got|performed|worked|ran) (?:much|a lot|way|far|significantly|considerably) (?:better|faster|cheaper|quicker|more accurate|more efficient|more stable)\b(?! than (?:not|no|any|if)\b)`,
    ask: 'by how much?',
    cleared: ['number', 'supposed'],
  },
  {
    pattern: String.raw`\b(?:got|saw|achieved|delivered|gave us|led to|resulted in|brought) (?:a |some )?(?:very |really |pretty |quite )?(?:good|great|huge|big|massive|significant|substantial|major|impressive|excellent|nice|amazing|better) (?:results?|improvements?|performance|gains?|impact|uplift|increase|reduction|success|savings)\b`,
    ask: 'how good, and measured how?',
    cleared: ['number', 'supposed'],
  },
  {
    pattern: String.raw`\b(?:it|the model|the system|the final model|our model|my model|everything) (?:worked|performed|did) (?:very |really |quite |pretty |extremely |so )?well\b(?! (?:as|for|enough|in|on|only|until|before|offline|apart)\b)`,
    ask: 'how well, by which measure?',
    cleared: ['number', 'supposed'],
  },
  {
    pattern: String.raw`\b(?:had|made|created) (?:a |an )?(?:big|huge|real|massive|great|significant|strong|positive|large|major|enormous) (?:impact|difference|contribution) (?:on|for|to|in) (?:the |our )?(?:business|company|revenue|team|customers|users|organi[sz]ation|project)\b`,
    ask: 'what changed, and by how much?',
    cleared: ['number', 'supposed'],
  },
  {
    pattern: String.raw`\b(?:drove|delivered|added|created|generated) (?:a lot of |significant |real |huge |great |tremendous )(?:business )?(?:value|impact)\b`,
    ask: 'what changed, and by how much?',
    cleared: ['number', 'supposed'],
  },
  {
    pattern: String.raw`\b(?:various|numerous|multiple|several|different|key|relevant) (?:stakeholders|departments|business units)\b|\bvarious (?:different )?(?:${PEOPLE})\b`,
    ask: 'who?',
    cleared: ['named', 'supposed'],
  },
  {
    pattern: String.raw`\b(?:various|numerous) (?:different |other |possible )?(?:${THINGS})\b`,
    ask: 'which ones?',
    cleared: ['named', 'supposed'],
  },
  {
    pattern: String.raw`\b(?:many|several|lots of|a number of|a variety of|a lot of|multiple) (?:different |important |other )*(?:factors|aspects|considerations|things to consider|trade-offs|advantages|benefits|challenges)\b`,
    ask: 'which ones?',
    cleared: ['named', 'number', 'supposed'],
  },
  {
    pattern: String.raw`\b(?:a lot of|lots of|tons of|a ton of|loads of|plenty of|a bunch of|(?:a )?(?:huge|large|massive|vast|big) (?:amounts?|volumes?|quantit(?:y|ies)) of) (?:[a-z]+ )?(?:${THE_DATA})\b`,
    ask: 'how much?',
    cleared: ['number', 'supposed', 'named', 'general'],
  },
  {
    pattern: String.raw`\bsome (?:kind|sort|type) of(?: an?)? [a-z]+(?:-[a-z]+)*\b`,
    ask: 'which one?',
    cleared: ['named', 'supposed'],
  },
  {
    pattern: String.raw`\b(?:and so on\b(?! (?:to|until|till|up|down|back|through|for)\b)|and so forth|etc\b|and (?:all )?(?:stuff|things) like (?:that|this)|and (?:all that )?stuff|and whatnot|and the like)\b`,
    ask: 'what else? Name it, or end the list.',
    cleared: ['list'],
  },
  {
    pattern: String.raw`\b(?:some|a bunch of|a lot of|lots of|all (?:this|that|the)) stuff\b|\ba bunch of (?:other |different )?things\b`,
    ask: 'name it',
    cleared: ['named'],
  },
  {
    pattern: String.raw`\bit(?: really| all| always| just| usually)? depends\b(?: (?:really|a lot|very much|heavily))?(?: on (?:(?:many|various|several|a lot of|different) (?:different )?(?:factors|things|aspects)|(?:the |your )?${CONTEXT}(?:,? (?:and )?(?:the )?${CONTEXT}){0,3}))?`,
    ask: 'on what, and which way?',
    cleared: ['condition'],
  },
  {
    pattern: String.raw`\b(?:has|have|had|there are) (?:always |both |its |their |different )*(?:advantages and disadvantages|pros and cons|strengths and (?:its |their )?weaknesses)\b`,
    ask: 'which?',
    cleared: ['named', 'condition'],
  },
  {
    pattern: String.raw`\b(?:see|find out|check|choose|pick|use|take) (?:what|which one|whichever|whatever|the (?:one|approach|option|method|technique|model) (?:that|which)) (?:works|suits|fits|performs)(?: us| it)? best\b`,
    ask: 'best by which measure?',
    cleared: ['number', 'named'],
  },
  {
    pattern: String.raw`\b(?:followed|follow|used|use|using|applied|apply|following) (?:the |all |industry |standard )*best practices\b`,
    ask: 'which ones?',
    cleared: ['named'],
  },
  {
    pattern: String.raw`\b(?:did|performed|carried out|applied) some (?:light |basic |initial |standard |data |feature |hyper-?parameter )*(?:pre-?processing|cleaning|engineering|tuning|analysis|optimi[sz]ation|eda)\b`,
    ask: 'which steps?',
    cleared: ['named', 'supposed'],
  },
  {
    pattern: String.raw`\b(?:use|used|using|choose|chose|pick|picked|apply|applied|select|selected) (?:an |the |some )?(?:appropriate|suitable|proper) (?:[a-z]+ )?(?:metrics?|models?|methods?|techniques?|algorithms?|approach|tools?|features|parameters)\b`,
    ask: 'which, and why that?',
    cleared: ['named', 'condition'],
  },
  {
    pattern: String.raw`\b(?:handle|handled|handling|treat|treated|address|addressed|deal with|dealt with) (?:[a-z]+ ){1,4}?(?:appropriately|properly|accordingly)\b`,
    ask: 'how?',
    cleared: ['named'],
  },
];

/** Names and aliases of content/skills.yml that somebody outside the field need not know. */
export const skillTerms: readonly string[] = list(`
  PostgreSQL, MySQL, NumPy, scikit-learn, sklearn, PyTorch, data frames, hypothesis testing,
  statistical significance, A/B testing, AB testing, causal inference, gradient descent, linear algebra,
  supervised learning, unsupervised learning, regression, clustering, linear regression, logistic regression,
  tree ensembles, random forest, gradient boosting, XGBoost, LightGBM, regularisation, regularization,
  feature engineering, hyperparameter tuning, anomaly detection, AUC, precision, recall, data wrangling, ETL,
  drift detection, observability, MLOps, CI/CD, MLflow, feature stores, neural networks, deep learning, CNN, RNN,
  LSTM, transfer learning, NLP, natural language processing, LLM, RAG, semantic search, vector search, embeddings,
  fine-tuning, LoRA, RLHF
`);

/** Further terms of the field. Plurals and American spellings are found too where they only add or change a letter. */
export const fieldTerms: readonly string[] = list(`
  classifier, hyperparameter, overfitting, underfitting, cross-validation, loss function, log-odds, log loss,
  cross-entropy, sigmoid, softmax, confusion matrix, ROC curve, F1, F1 score, p-value, confidence interval,
  standard deviation, standard error, covariance, multicollinearity, collinearity, heteroscedasticity,
  feature importance, Shapley values, Shapley, SHAP, one-hot encoding, PCA, principal components,
  dimensionality reduction, k-means, latent space, tensor, backpropagation, attention head, ensemble, bagging,
  convolution, stochastic, Bayesian, posterior, log-likelihood, eigenvector, quantile, imputation, epoch,
  batch size, learning rate, holdout set, hold-out set, validation set, test set, ground truth, data leakage,
  target leakage, concept drift, data drift, false positive rate, false negative rate, true positive rate,
  base rate, decision boundary, logit, inference latency, vector database, tokeniser, tokenizer, Kubernetes,
  Docker, null hypothesis
`);

/** Words in capitals that no listener stumbles over, or that are capital for stress. */
export const plainCapitals: ReadonlySet<string> = new Set(
  list(`
  AI, AM, ATM, B2B, B2C, BBC, CEO, CFO, COO, CRM, CTO, CV, DNA, DVD, EU, EUR, FAQ, GBP, GDP, GDPR, GP, GPS, HR,
  HQ, ID, IT, KPI, NHS, OK, PC, PDF, PIN, PM, PR, Q1, Q2, Q3, Q4, ROI, SMS, TV, UK, US, USA, USB, USD, VAT, VIP,
  VP, SUV, ALL, ALWAYS, AND, ANY, BE, BEFORE, AFTER, BOTH, BUT, CAN, DID, DO, EACH, EVERY, FIRST, HOW, IF, IN, IS,
  LESS, MORE, MOST, MUST, NEVER, NO, NOT, NOW, ON, ONE, ONLY, OR, SHOULD, THAT, THE, THEN, THIS, VERY, WE, WHAT,
  WHEN, WHO, WHY, WILL, YES, YOU, STAR, TWO, TO, MY, OUR, YOUR, THEIR, SO, ARE, WAS
`),
);

function list(words: string): string[] {
  return words.trim().split(/,\s+/);
}
