import type { ReactNode } from 'react';
import type { Feedback } from '#core/grading/feedback.ts';

type Kind = 'covered' | 'partial' | 'wrong';
type Stretch = { readonly start: number; readonly end: number; readonly kind: Kind; readonly owner: string };

const rank: Readonly<Record<Kind, number>> = { wrong: 3, covered: 2, partial: 1 };
const spoken: Readonly<Record<Kind, string>> = {
  covered: 'covers a point',
  partial: 'partly covers a point',
  wrong: 'contradicts a point',
};

/** Every stretch of evidence of a feedback, with the point or false claim it belongs to. */
function stretches(feedback: Feedback): Stretch[] {
  const found: Stretch[] = [];
  for (const point of feedback.points) {
    const kind = point.verdict === 'contradicted' ? 'wrong' : point.verdict === 'partial' ? 'partial' : 'covered';
    for (const span of point.evidence) found.push({ ...span, kind, owner: point.id });
  }
  for (const claim of feedback.misconceptions) {
    for (const span of claim.evidence) found.push({ ...span, kind: 'wrong', owner: claim.id });
  }
  return found;
}

/**
 * The candidate's own words with the evidence marked in place. Where stretches overlap, a contradiction shows before a
 * covered point and that before a partial one; with a point in focus only its own evidence is marked.
 */
export function MarkedWords({
  text,
  feedback,
  focus,
}: {
  readonly text: string;
  readonly feedback: Feedback;
  readonly focus: string | null;
}): ReactNode {
  const all = stretches(feedback).filter((stretch) => stretch.start < stretch.end && stretch.end <= text.length);
  const cuts = [...new Set([0, text.length, ...all.flatMap((stretch) => [stretch.start, stretch.end])])].sort(
    (a, b) => a - b,
  );
  const parts: ReactNode[] = [];
  for (let i = 0; i + 1 < cuts.length; i++) {
    const start = cuts[i] ?? 0;
    const end = cuts[i + 1] ?? start;
    const words = text.slice(start, end);
    const covering = all.filter((stretch) => stretch.start <= start && stretch.end >= end);
    const lit = focus === null ? undefined : covering.find((stretch) => stretch.owner === focus);
    const top = lit ?? covering.toSorted((a, b) => rank[b.kind] - rank[a.kind])[0];
    if (top === undefined) {
      parts.push(words);
      continue;
    }
    parts.push(
      <mark key={start} className={`${top.kind}${lit === undefined ? '' : ' lit'}`} title={spoken[top.kind]}>
        {words}
      </mark>,
    );
  }
  return <div className={`words as-typed${focus === null ? '' : ' has-focus'}`}>{parts}</div>;
}
