import type { ReactNode } from 'react';
import type { Delivery as Measured, Span } from '#core/grading/feedback.ts';
import { clock, plural } from '../state/format.ts';

/** Quotations of one kind that are shown; the rest is counted. */
const MOST_QUOTED = 3;
/** A longer quotation is cut after so many words. */
const QUOTED_WORDS = 12;
/** In an answer of fewer words it says nothing that there are no fillers. */
const ENOUGH_WORDS = 20;
/** Below, in seconds, and above, in words a minute, the text was pasted and the time says nothing of a pace. */
const SHORTEST_TIMED = 10;
const FASTEST = 300;

/** One line: what it is, how often it was found, the first few in the candidate's words, how many are left out. */
type Finding = {
  readonly name: string;
  readonly count: number;
  readonly says: readonly string[];
  readonly more: number;
};

/** How an answer was told, one line for each thing found, with the candidate's own words: beside the score, never part of it. */
export function Delivery({ delivery, text }: { readonly delivery: Measured; readonly text: string }): ReactNode {
  const praise = strengths(delivery);
  return (
    <section className="delivery small" aria-labelledby="delivery">
      <h2 id="delivery" className="top">
        Delivery <small>Information, not part of the score</small>
      </h2>
      <p>{lengthLine(delivery)}</p>
      {findings(delivery, text).map(({ name, says, more }) => (
        <p key={name}>
          <b>{name}</b> {says.join(' ')}
          {more > 0 ? <span className="soft"> and {more} more</span> : null}
        </p>
      ))}
      {praise.length === 0 ? null : <p className="soft">{praise.join(' ')}</p>}
    </section>
  );
}

function lengthLine({ words, target, seconds }: Measured): string {
  const range = `${target.min} to ${target.max}`;
  const length =
    words < target.min
      ? `${plural(words, 'word')}, shorter than the ${range} that fit.`
      : words > target.max
        ? `${plural(words, 'word')}, longer than the ${range} that fit.`
        : `${plural(words, 'word')}, within the ${range} that fit.`;
  if (seconds === null) return length;
  const pace = seconds < SHORTEST_TIMED ? 0 : Math.round((words * 60) / seconds);
  return `${length} ${clock(seconds)}${pace === 0 || pace > FASTEST ? '' : `, ${plural(pace, 'word')} a minute`}.`;
}

/** What was found, the most frequent first. */
function findings(delivery: Measured, text: string): Finding[] {
  const { structure } = delivery;
  const inside = <T extends Span>(spans: readonly T[] | undefined): T[] =>
    (spans ?? []).filter((span) => span.start < span.end && span.end <= text.length);
  const fillers = inside(delivery.fillers).map((span) => quote(text, span).toLowerCase());
  const vague = inside(delivery.vague).map((span) => `${quote(text, span)}: ${span.ask}`);
  const jargon = inside(delivery.jargon).map((span) => quote(text, span));
  const [preamble] = inside(structure?.preamble ? [structure.preamble] : []);
  const [longest] = inside(structure?.longest ? [structure.longest] : []);
  return [
    finding('Fillers', listed(tally(fillers)), fillers.length, tally(fillers).length),
    finding('Vague', vague.slice(0, MOST_QUOTED), vague.length),
    finding('Left unexplained', listed(jargon), jargon.length),
    finding('Before the answer', preamble === undefined ? [] : [quote(text, preamble)]),
    finding(
      'Longest sentence',
      longest === undefined ? [] : [`${plural(longest.words, 'word')}: ${quote(text, longest)}`],
    ),
  ]
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}

function finding(name: string, says: readonly string[], count = says.length, kinds = count): Finding {
  return { name, says, count, more: kinds - says.length };
}

/** The first few with commas between. */
function listed(quotes: readonly string[]): string[] {
  const shown = quotes.slice(0, MOST_QUOTED);
  return shown.map((words, i) => (i + 1 < shown.length ? `${words},` : words));
}

/** The same words once, with how often, the most frequent first. */
function tally(quotes: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const words of quotes) counts.set(words, (counts.get(words) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([words, count]) => (count === 1 ? words : `${words} ${count === 2 ? 'twice' : `${count} times`}`));
}

function quote(text: string, { start, end }: Span): string {
  const words = text.slice(start, end).trim().split(/\s+/);
  return words.length > QUOTED_WORDS ? `“${words.slice(0, QUOTED_WORDS).join(' ')} …”` : `“${words.join(' ')}”`;
}

function strengths({ words, fillers, vague, structure }: Measured): string[] {
  if (words < ENOUGH_WORDS) return [];
  return [
    structure?.opensWithAnswer === true ? 'Opens with the answer.' : '',
    structure?.example ? 'Gives an example.' : '',
    structure?.conclusion ? 'Ends with a conclusion.' : '',
    fillers?.length === 0 ? 'No fillers.' : '',
    vague?.length === 0 ? 'No vague claims.' : '',
  ].filter((line) => line !== '');
}
