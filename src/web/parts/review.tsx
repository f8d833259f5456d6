import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useMemo, useState } from 'react';
import type { Feedback, Verdict } from '#core/grading/feedback.ts';
import type { Rating } from '#core/practice/attempt.ts';
import type { AttemptView } from '#wire/http.ts';
import { call } from '../state/api.ts';
import { type DraftPlace, slotOf } from '../state/draft.ts';
import { instant, percent } from '../state/format.ts';
import { useKeys } from '../state/keys.ts';
import { draftQuery, refreshAll } from '../state/queries.ts';
import { sentenceFor } from '../state/words.ts';
import { AskProbe } from './ask.tsx';
import { Delivery } from './delivery.tsx';
import { Markdown } from './markdown.tsx';
import { MarkedWords } from './marked-words.tsx';
import { PastScore } from './past-score.tsx';
import { Points } from './points.tsx';
import { Scores } from './scores.tsx';
import { say } from './toast.tsx';

/** An answer with what was said of it: the words marked, the points beside them, the follow-up, the model answer, one's own mark. */
export function Review({
  view,
  next,
  nextLabel,
}: {
  readonly view: AttemptView;
  readonly next: () => void;
  readonly nextLabel: string;
}): ReactNode {
  const { attempt, question } = view;
  const [focus, setFocus] = useState<string | null>(null);
  const [model, setModel] = useState(false);
  const [judging, setJudging] = useState(false);
  const rule =
    view.gradings.findLast((grading) => grading.feedback.grader.kind === 'rule')?.feedback ??
    view.gradings[0]?.feedback;
  const mark = useMutation({
    // One after the other: each builds on what the one before has stored.
    scope: { id: `mark ${attempt.id}` },
    mutationFn: (body: { verdicts: Record<string, Verdict>; rating: Rating | null }) =>
      call('markAttempt', { params: { id: attempt.id }, body }),
    onSuccess: refreshAll,
    onError: (error) => say(sentenceFor(error)),
  });
  useKeys({ m: () => setModel((shown) => !shown), n: next });
  if (rule === undefined) return null;
  const reasoning = attempt.mode === 'reasoning';
  const shown = withOwn(rule, view.own);
  const pointFocus = focus === null ? null : evidenceOwner(view, shown, focus);

  const words = <MarkedWords text={attempt.text} feedback={shown} focus={pointFocus} />;
  return (
    <div className={model ? 'two wide' : 'two'}>
      <div>
        {reasoning ? <p className="soft small">Asked instead: {attempt.asked}</p> : null}
        {model && question.modelAnswer !== '' ? (
          <div className="beside">
            <div>
              <h2 className="top">Yours</h2>
              {words}
            </div>
            <div>
              <h2 className="top">Model answer</h2>
              <div className="words">
                <Markdown text={question.modelAnswer} />
              </div>
            </div>
          </div>
        ) : (
          words
        )}
        <div className="row soft small">
          {attempt.confidence === null ? null : (
            <span>
              you said <b>{percent(attempt.confidence)} sure</b>
            </span>
          )}
          {question.modelAnswer === '' ? null : (
            <>
              {attempt.confidence === null ? null : <span aria-hidden="true">·</span>}
              <button type="button" className="link" aria-expanded={model} onClick={() => setModel(!model)}>
                {model ? 'hide the model answer' : 'model answer beside mine'}
              </button>
              <kbd>M</kbd>
            </>
          )}
        </div>
        <Delivery delivery={rule.delivery} text={attempt.text} />
        <Misconceptions view={view} ids={rule.misconceptions.map((claim) => claim.id)} />
        <FollowUp view={view} feedback={shown} next={next} nextLabel={nextLabel} />
      </div>
      <aside>
        <Scores view={view} rule={rule} />
        <p className="soft small">{summary(shown.points.map((point) => point.verdict))}</p>
        {view.previous === null ? null : (
          <p className="soft small">
            Last time, {instant(view.previous.at)}:{' '}
            <Link to="/attempt/$id" params={{ id: view.previous.id }}>
              <PastScore value={view.previous.score} otherGrader={view.previous.otherGrader} />
            </Link>
          </p>
        )}
        <Points
          points={view.points}
          verdicts={shown.points}
          graded={rule.points}
          decided={view.own?.decided ?? []}
          denials={denials(
            view,
            rule.misconceptions.map((claim) => claim.id),
          )}
          focus={focus}
          setFocus={setFocus}
          judging={judging}
          judge={(id, verdict) => mark.mutate({ verdicts: { [id]: verdict }, rating: null })}
        />
        {view.points.length === 0 ? (
          <p className="soft small">
            This question has no rubric, so nothing could be checked. Compare with the model answer and mark it yourself
            below.
          </p>
        ) : (
          <button type="button" className="link small" aria-pressed={judging} onClick={() => setJudging(!judging)}>
            {judging ? 'Done judging' : 'I judge a point otherwise'}
          </button>
        )}
        {view.memory === null ? null : (
          <OwnMark
            memory={view.memory}
            mark={(rating) => mark.mutate({ verdicts: {}, rating })}
            busy={mark.isPending}
          />
        )}
      </aside>
    </div>
  );
}

/** The grading with the candidate's verdicts in it; what they call covered is not asked next. */
function withOwn(rule: Feedback, own: AttemptView['own']): Feedback {
  if (own === null || own.points.length === 0) return rule;
  const settled = own.points.some((point) => point.id === rule.next?.point && point.verdict === 'covered');
  return { ...rule, points: own.points, next: settled ? null : rule.next };
}

/** For a contradicted point the words belong to the false claim said; both ids lead to the same stretch. */
function evidenceOwner(
  view: AttemptView,
  feedback: { readonly points: readonly { readonly id: string; readonly evidence: readonly unknown[] }[] },
  id: string,
): string {
  const point = feedback.points.find((candidate) => candidate.id === id);
  if (point !== undefined && point.evidence.length > 0) return id;
  return view.falseClaims.find((claim) => claim.contradicts === id)?.id ?? id;
}

function denials(view: AttemptView, said: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const claim of view.falseClaims)
    if (claim.contradicts !== null && said.includes(claim.id)) found.set(claim.contradicts, claim.correction);
  return found;
}

function summary(verdicts: readonly Verdict[]): string {
  if (verdicts.length === 0) return 'Not assessed';
  const count = (verdict: Verdict): number => verdicts.filter((candidate) => candidate === verdict).length;
  const words: readonly (readonly [Verdict, string])[] = [
    ['covered', 'covered'],
    ['partial', 'partly'],
    ['contradicted', 'contradicted'],
    ['missing', 'missing'],
  ];
  const text = words
    .filter(([verdict]) => count(verdict) > 0)
    .map(([verdict, word]) => `${count(verdict)} ${word}`)
    .join(', ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function Misconceptions({ view, ids }: { readonly view: AttemptView; readonly ids: readonly string[] }): ReactNode {
  const said = view.falseClaims.filter((claim) => ids.includes(claim.id));
  if (said.length === 0) return null;
  return (
    <div className="note red">
      <div className="soft small">
        {said.length === 1 ? 'One thing you said is not so' : 'Some things you said are not so'}
      </div>
      {said.map((claim) => (
        <p key={claim.id} className="top">
          {claim.correction} <span className="soft small">(You seem to say: {claim.says})</span>
        </p>
      ))}
    </div>
  );
}

function FollowUp({
  view,
  feedback,
  next,
  nextLabel,
}: {
  readonly view: AttemptView;
  readonly feedback: AttemptView['followUps'][number]['feedback'];
  readonly next: () => void;
  readonly nextLabel: string;
}): ReactNode {
  const { attempt } = view;
  const [open, setOpen] = useState(false);
  const answered = new Set(view.followUps.map((followUp) => followUp.attempt.point));
  const probe =
    attempt.mode === 'answer' && feedback.next !== null && !answered.has(feedback.next.point)
      ? feedback.next
      : nextOpen(view, feedback, answered);
  useKeys({ a: () => (probe === null ? undefined : setOpen(true)) });
  const place = useMemo<DraftPlace>(
    () => ({ questionId: attempt.questionId, probeOf: attempt.id, point: probe?.point ?? null }),
    [attempt.questionId, attempt.id, probe?.point],
  );
  return (
    <>
      {view.followUps.map((followUp) => (
        <div className="note" key={followUp.attempt.id}>
          <div className="soft small">Asked next</div>
          <div className="q">{followUp.attempt.asked}</div>
          <MarkedWords text={followUp.attempt.text} feedback={followUp.feedback} focus={null} />
          <p className="soft small">
            <span
              className={`state ${followUp.feedback.points[0]?.verdict === 'covered' ? 'held' : followUp.feedback.points[0]?.verdict === 'partial' ? 'tried' : ''}`}
            >
              {followUpWords[followUp.feedback.points[0]?.verdict ?? 'missing']}
            </span>
            {followUp.feedback.points[0]?.verdict === 'covered' ? null : (
              <>: {view.points.find((point) => point.id === followUp.attempt.point)?.says}</>
            )}
          </p>
        </div>
      ))}
      {probe === null ? (
        <div className="row note">
          <button type="button" className="go" onClick={next}>
            {nextLabel} <kbd>N</kbd>
          </button>
        </div>
      ) : (
        <div className="note">
          <div className="soft small">The interviewer would ask next</div>
          <div className="q">{probe.probe}</div>
          {open ? (
            <OpenProbe key={slotOf(place)} place={place} close={() => setOpen(false)} />
          ) : (
            <div className="row">
              <button type="button" className="go" onClick={() => setOpen(true)}>
                Answer this <kbd>A</kbd>
              </button>
              <button type="button" onClick={next}>
                {nextLabel} <kbd>N</kbd>
              </button>
            </div>
          )}
        </div>
      )}
    </>
  );
}

const followUpWords: Readonly<Record<Verdict, string>> = {
  covered: 'That covers it',
  partial: 'That is part of it',
  missing: 'That does not say it yet',
  contradicted: 'That is the wrong way round',
};

/** The next point worth a follow-up once the first was answered. */
function nextOpen(
  view: AttemptView,
  feedback: AttemptView['followUps'][number]['feedback'],
  answered: ReadonlySet<string | null>,
): { point: string; probe: string } | null {
  if (view.attempt.mode !== 'answer') return null;
  const open = feedback.points.find((point) => point.verdict !== 'covered' && !answered.has(point.id));
  const probe = view.points.find((point) => point.id === open?.id)?.probe;
  return open === undefined || probe === undefined ? null : { point: open.id, probe };
}

function OpenProbe({ place, close }: { readonly place: DraftPlace; readonly close: () => void }): ReactNode {
  const stored = useQuery(draftQuery(slotOf(place)));
  if (stored.data === undefined) return null;
  return <AskProbe place={place} stored={stored.data.draft} onSubmitted={close} cancel={close} />;
}

const ratingNames: readonly (readonly [Rating, string])[] = [
  [1, 'Again'],
  [2, 'Hard'],
  [3, 'Good'],
  [4, 'Easy'],
];

function OwnMark({
  memory,
  mark,
  busy,
}: {
  readonly memory: NonNullable<AttemptView['memory']>;
  readonly mark: (rating: Rating) => void;
  readonly busy: boolean;
}): ReactNode {
  return (
    <div className="own-mark" role="group" aria-labelledby="own-mark">
      <h2 id="own-mark">{memory.by === 'self' ? 'You marked it' : 'Marked by the score; change it if you disagree'}</h2>
      <div className="row">
        {ratingNames.map(([rating, name]) => (
          <button
            key={rating}
            type="button"
            aria-pressed={memory.rating === rating}
            disabled={busy}
            onClick={() => mark(rating)}
          >
            {name}
            <span className="soft small">{memory.days[rating]} d</span>
          </button>
        ))}
      </div>
    </div>
  );
}
