import { describe, expect, it } from 'vitest';
import { readSentences } from '#core/text/words.ts';
import { type DeliveryContext, measureDelivery } from './delivery.ts';
import { fieldTerms, fillerPatterns, plainCapitals, skillTerms, vaguePatterns } from './delivery-words.ts';
import { type Delivery, feedbackSchema, type Span } from './feedback.ts';
import { stemsOf } from './match.ts';

const deliverySchema = feedbackSchema.shape.delivery;
const target = { min: 90, max: 225 };

function measured(text: string, context: Partial<DeliveryContext> = {}): Delivery {
  return measureDelivery(text, readSentences(text), { target, seconds: null, listener: 'technical', ...context });
}
const quoted = (text: string, spans: readonly Span[] | undefined): string[] =>
  (spans ?? []).map(({ start, end }) => text.slice(start, end));
const shape = (text: string, context: Partial<DeliveryContext> = {}): NonNullable<Delivery['structure']> => {
  const { structure } = measured(text, context);
  if (structure === undefined) throw new Error('no structure');
  return structure;
};
const only = (text: string, span: Span | null): string | null =>
  span === null ? null : text.slice(span.start, span.end);

describe('fillers', () => {
  it.each([
    ['So, um, we used a holdout, uh, of ten per cent.', ['um', 'uh']],
    ['It drops units, you know, at random.', ['you know']],
    ["It's kind of invariant, and the loss is sort of flat there.", ['kind of', 'sort of']],
    ['Basically we retrain every week.', ['Basically']],
    ['The gradient was, like, zero at the first layer.', ['like']],
    ['It was like really slow until we cached it.', ['like']],
    ['The features leaked, I mean, they were filled in later.', ['I mean']],
    ['That gets you most of the way, if that makes sense.', ['if that makes sense']],
    ['You would cap it at three, or something like that.', ['or something like that']],
    ['Okay so the first thing is the baseline.', ['Okay so']],
    ['Attention started it all, right? Then came scale.', ['right?']],
    ['um so the threshold uh it moves with the cost', ['um', 'uh']],
    ['It’s kind of slow, you know, on the CPU.', ['kind of', 'you know']],
    ['The residuals were kinda wild.', ['kinda']],
  ])('finds them in %j', (text, expected) => {
    expect(quoted(text, measured(text).fillers)).toEqual(expected);
  });

  it.each([
    ['a model like XGBoost handles missing values'],
    ['Tree models, like XGBoost, handle missing values.'],
    ['This kind of error is worse than that sort of error.'],
    ['What kind of drift it is decides the remedy, and it is a kind of shift.'],
    ['If you know the base rate, you can correct for it, and once you know that, you know the cost.'],
    ['Ask people what they would do, as far as you know.'],
    ['It would look like the mean, and it feels like cheating.'],
    ['The right answer is the right one. You get the value that was actually shipped.'],
    ['What I mean by drift is a change of the inputs.'],
    ['You end up with basically none of them at zero.'],
    ['They behave differently or whatever the threshold is decides.'],
    ['One threshold for each region and kind of customer.'],
    ['I guess and check a few learning rates.'],
    ['The ERM principle and the UMAP plot say so; the umbrella term is era.'],
  ])('finds none in %j', (text) => {
    expect(quoted(text, measured(text).fillers)).toEqual([]);
  });
});

describe('vague claims', () => {
  it.each([
    ['The new ranker significantly improved conversion.', 'significantly improved', 'by how much?'],
    ['We rewrote the query and latency dropped dramatically.', 'dropped dramatically', 'by how much?'],
    ['After that the job was much faster.', 'was much faster', 'by how much?'],
    ['We got really good results with it.', 'got really good results', 'how good, and measured how?'],
    ['In the end the model worked very well.', 'the model worked very well', 'how well, by which measure?'],
    ['I presented it to various stakeholders.', 'various stakeholders', 'who?'],
    ['We combined various data sources.', 'various data sources', 'which ones?'],
    ['There are many factors to weigh.', 'many factors', 'which ones?'],
    ['We had a lot of data at the time.', 'a lot of data', 'how much?'],
    ['I put some kind of cache in front of it.', 'some kind of cache', 'which one?'],
    ['I looked at clicks and so on.', 'and so on', 'what else? Name it, or end the list.'],
    ['It depends. Every architecture is a compromise.', 'It depends', 'on what, and which way?'],
    ['It really depends on the use case.', 'It really depends on the use case', 'on what, and which way?'],
    ['Each has its pros and cons.', 'has its pros and cons', 'which?'],
    ['I did some feature engineering and trained it.', 'did some feature engineering', 'which steps?'],
    ['I would choose an appropriate metric.', 'choose an appropriate metric', 'which, and why that?'],
    ['We handled the outliers appropriately.', 'handled the outliers appropriately', 'how?'],
    ['We try them and see what works best.', 'see what works best', 'best by which measure?'],
  ])('finds one in %j', (text, words, ask) => {
    const { vague } = measured(text);
    expect(quoted(text, vague)).toEqual([words]);
    expect(vague?.[0]?.ask).toBe(ask);
  });

  it.each([
    ['The new ranker significantly improved conversion, from 2.1 to 2.6 per cent.'],
    ['Latency dropped dramatically. It went from two seconds to a fifth of that.'],
    ['If the lift significantly improved revenue we would ship it.'],
    ['The change was not significantly improved by more trees.'],
    ['I presented it to various stakeholders: finance, support and the warehouse.'],
    ['We combined various data sources, such as the CRM and the web logs.'],
    ['A transformer needs a lot of data, and when you have a lot of data it wins.'],
    ['Boosting works when there is plenty of data.'],
    ['Some kinds of error are dearer than others.'],
    ['I would add some kind of queue, for example a bounded one.'],
    ['Train to June, predict July, then train to July and predict August, and so on.'],
    ['I track latency, error rate, cost, and so on.'],
    ['Bin the predictions from zero to ten per cent and so on.'],
    ['It depends on how rare the condition is.'],
    ['It depends mostly on what I believe about the relationship.'],
    ['It depends. If labels come late I watch the inputs, otherwise the error.'],
    ['It depends on the use case: for fraud I want recall.'],
    ['There are three factors: cost, delay and risk.'],
    ['I chose an appropriate metric: recall at a fixed precision.'],
    ['The variance is greatly reduced by averaging.'],
    ['The p-value was statistically significant.'],
  ])('finds none in %j', (text) => {
    expect(quoted(text, measured(text).vague)).toEqual([]);
  });
});

describe('structure', () => {
  const prompt = 'Why does dropout help, and what changes between training and inference?';

  it.each([
    ["That's a great question. Dropout removes units at random.", "That's a great question"],
    ['Great question! Thanks for asking. Dropout removes units.', 'Great question! Thanks for asking'],
    ['Oh I love this question. Dropout removes units.', 'Oh I love this question'],
    ['So you are asking about dropout. It removes units.', 'So you are asking about dropout'],
    ['Why does dropout help in training? It removes units.', 'Why does dropout help in training'],
    [
      'Machine learning is a field of computer science. Units are removed.',
      'Machine learning is a field of computer science',
    ],
    [
      'Monitoring is super important and often forgotten. I watch the inputs.',
      'Monitoring is super important and often forgotten',
    ],
    ['There are many aspects to consider. Units are removed.', 'There are many aspects to consider'],
  ])('sees what stands before the answer in %j', (text, words) => {
    const found = shape(text, { questionStems: stemsOf(prompt) });
    expect(only(text, found.preamble)).toBe(words);
    expect(found.opensWithAnswer).toBe(false);
  });

  it.each([
    ['Dropout sets a random share of units to zero, with a fresh mask at every step.'],
    ['Dropout is a regulariser. It helps because no unit can rely on another.'],
    ['The question of cost comes last; units are removed at random.'],
    ['Does it help? Yes, because units cannot rely on each other.'],
    ['There are many ways to see it, but averaging over thinned networks explains it best.'],
    ['Scaling is very important for models that measure distances.'],
  ])('takes %j for an answer', (text) => {
    expect(shape(text, { questionStems: stemsOf(prompt) })).toMatchObject({ opensWithAnswer: true, preamble: null });
  });

  it('measures the longest sentence in spoken words, from 41 on', () => {
    const forty = `We don't ${'keep '.repeat(37)}it.`;
    expect(shape(`Short one. ${forty}`).longest).toBeNull();
    const long = `We don't ${'keep '.repeat(38)}it`;
    const text = `Short one. ${long}. Another.`;
    expect(shape(text).longest).toEqual({ start: 11, end: 11 + long.length, words: 41 });
  });

  it('takes a line break, a semicolon and a letter with its full stop for the end of a sentence', () => {
    const part = 'word '.repeat(25).trim();
    expect(shape(`${part}\n${part}. End.`).longest).toBeNull();
    expect(shape(`${part}; ${part}. End.`).longest).toBeNull();
    expect(shape(`${part} only when q is p. And ${part}. End.`).longest).toBeNull();
  });

  it('finds signposts, the example and the conclusion', () => {
    const text =
      'First, I fit a baseline, because it is cheap. Second, I look at errors. For example, a shop with two tills confused it. However, the trade-off is time. In short, I begin simply.';
    const found = shape(text);
    expect(quoted(text, found.signposts)).toEqual([
      'First',
      'because',
      'Second',
      'For example',
      'However',
      'the trade-off',
      'In short',
    ]);
    expect(only(text, found.example)).toBe('For example');
    expect(only(text, found.conclusion)).toBe('In short, I begin simply');
  });

  it('takes no ordinary word for a signpost, an example or a conclusion', () => {
    const text =
      'The first layer sees edges. You take one over the rank. So it goes on. The picture is clear. Seconds pass.';
    expect(shape(text)).toMatchObject({ signposts: [], example: null, conclusion: null });
  });
});

describe('jargon', () => {
  it.each([
    ['Our gradient boosting model has an AUC of 0.9.', ['gradient boosting', 'AUC']],
    ['We tuned the hyperparameters. The team was happy.', ['hyperparameters']],
    ['Regularization made it stable. Later regularisation was raised.', ['Regularization']],
    ['SHAP, LIME and embeddings tell us more.', ['SHAP', 'LIME', 'embeddings']],
  ])('is named in %j', (text, expected) => {
    expect(quoted(text, measured(text, { listener: 'other' }).jargon)).toEqual(expected);
  });

  it.each([
    ['The recall, that is the share of frauds we catch, went up.'],
    ['We look at recall. That means how many of the real cases we catch.'],
    ['Of a hundred alarms, how many are real? That is called precision.'],
    ['The model ranks customers (gradient boosting) by risk.'],
    ['I would never say AUC to them.'],
    ['Instead of a confusion matrix I show two piles of letters.'],
    ['As I recall, the CEO asked about the ROI in the UK.'],
    ['It is NOT a verdict. THE LIST IS A HINT.'],
    ['Every Monday you get a list of customers who are likely to leave.'],
  ])('is not found in %j', (text) => {
    expect(quoted(text, measured(text, { listener: 'other' }).jargon)).toEqual([]);
  });

  it('is not looked for when the listener is technical', () => {
    expect(measured('Our gradient boosting model has an AUC of 0.9.')).not.toHaveProperty('jargon');
  });

  it('names a term once', () => {
    const text = 'The AUC rose. Then the AUC fell. An embedding here, embeddings there.';
    expect(quoted(text, measured(text, { listener: 'other' }).jargon)).toEqual(['AUC', 'embedding']);
  });
});

describe('any answer', () => {
  const junk: readonly (readonly [string, string])[] = [
    ['nothing', ''],
    ['blanks', ' \n\t\r\n '],
    ['many blanks', ' '.repeat(20_000)],
    ['one word', 'validation'],
    ['one filler', 'um'],
    ['10,000 words', 'we, um, basically improved it significantly, you know. '.repeat(1_250)],
    ['10,000 words without a mark', 'so it depends and like the model sort of works you know '.repeat(834)],
    ['emoji', '😀 um 😀, you know, 😀'.repeat(50)],
    ['marks', '.,;:!?…“”()'.repeat(500)],
    ['capitals', 'THIS MODEL IS AN ENSEMBLE OF TREES '.repeat(50)],
    ['markup', '<script>alert(1)</script> um <b>basically</b>'],
    ['line ends', 'um\r\nbasically\r\n\r\nyou know, yes\r\n'],
  ];
  it.each(junk)('of %s is measured within its schema, every span in the text', (_, text) => {
    const delivery = measured(text, { listener: 'other', seconds: 12 });
    expect(deliverySchema.safeParse(delivery).success).toBe(true);
    const { fillers = [], vague = [], jargon = [], structure } = delivery;
    const single = [structure?.preamble, structure?.longest, structure?.example, structure?.conclusion];
    const spans = [
      ...fillers,
      ...vague,
      ...jargon,
      ...(structure?.signposts ?? []),
      ...single.filter((span) => !!span),
    ];
    for (const { start, end } of spans) expect(start >= 0 && start < end && end <= text.length).toBe(true);
    expect(measured(text, { listener: 'other', seconds: 12 })).toEqual(delivery);
  });

  it('without words opens with nothing', () => {
    expect(measured('')).toEqual({
      words: 0,
      seconds: null,
      target,
      fillers: [],
      vague: [],
      structure: {
        opensWithAnswer: false,
        preamble: null,
        longest: null,
        signposts: [],
        example: null,
        conclusion: null,
      },
    });
  });

  it('keeps the length, the time and the target it is given', () => {
    expect(measured('Keep a holdout aside.', { seconds: 61 })).toMatchObject({ words: 4, seconds: 61, target });
  });

  it('quotes exactly after emoji, typographic quotes and line ends', () => {
    const text = '😀 “Well”…\r\nIt’s kind of slow.\r\n\r\nIt significantly improved, you know, trust.';
    const { fillers, vague } = measured(text);
    expect(quoted(text, fillers)).toEqual(['kind of', 'you know']);
    expect(quoted(text, vague)).toEqual(['significantly improved']);
  });
});

describe('the lists', () => {
  it('hold patterns that compile, no term twice, and asks that fit', () => {
    for (const pattern of [...fillerPatterns, ...vaguePatterns.map((rule) => rule.pattern)])
      expect(() => new RegExp(pattern, 'iu')).not.toThrow();
    const terms = [...skillTerms, ...fieldTerms].map((term) => term.toLowerCase());
    expect(terms.length).toBe(new Set(terms).size);
    expect(terms.filter((term) => plainCapitals.has(term.toUpperCase()))).toEqual([]);
    expect(vaguePatterns.filter((rule) => rule.ask.length > 80)).toEqual([]);
  });
});
