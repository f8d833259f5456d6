import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { Draft } from '#core/practice/attempt.ts';
import type { QuestionView } from '#wire/http.ts';
import { call } from '../state/api.ts';
import { type DraftPlace, useDraft } from '../state/draft.ts';
import { clock, countWords } from '../state/format.ts';
import { useKeys } from '../state/keys.ts';
import { refreshAll } from '../state/queries.ts';
import { sentenceFor } from '../state/words.ts';
import { LivePoints, useLiveChoice, useSeen } from './live-points.tsx';
import { Markdown } from './markdown.tsx';
import { Conflict, Saved } from './saving.tsx';

/** The five taps: how sure a candidate can say they are. */
const levels = [0.1, 0.3, 0.5, 0.7, 0.9] as const;

/** The question asked: an answer box that loses nothing, how sure one is, and the honest way round a gap. */
export function Ask({
  question,
  sessionId,
  onSubmitted,
}: {
  readonly question: QuestionView;
  readonly sessionId: string | null;
  readonly onSubmitted: (attemptId: string) => void;
}): ReactNode {
  const place = useMemo<DraftPlace>(() => ({ questionId: question.id, probeOf: null, point: null }), [question.id]);
  const draft = useDraft(place, question.draft);
  const [asked, setAsked] = useState(false);
  const [live, setLive] = useLiveChoice();
  const [seen, forget] = useSeen(question.id, live && draft.mode !== 'reasoning');
  const firstLevel = useRef<HTMLInputElement>(null);
  const reasoning = draft.mode === 'reasoning';
  // Who has seen the points light up no longer forecasts; such an answer must not count as calibration.
  const forecast = !reasoning && !seen;
  const submit = useMutation({
    onMutate: draft.hold,
    onError: draft.release,
    mutationFn: () =>
      call('submitAnswer', {
        body: {
          questionId: question.id,
          sessionId,
          mode: reasoning ? 'reasoning' : 'answer',
          probeOf: null,
          point: null,
          text: draft.text,
          confidence: forecast ? draft.confidence : null,
          seconds: Math.round(draft.seconds()),
        },
      }),
    onSuccess: async ({ id }) => {
      draft.close();
      forget();
      onSubmitted(id);
      await refreshAll();
    },
  });
  const words = countWords(draft.text);
  const trySubmit = (): void => {
    if (submit.isPending || words === 0) return;
    if (forecast && draft.confidence === null) {
      setAsked(true);
      firstLevel.current?.focus();
      return;
    }
    submit.mutate();
  };
  useKeys({
    'Ctrl+Enter': trySubmit,
    ...Object.fromEntries(levels.map((level, i) => [String(i + 1), () => draft.change({ confidence: level })])),
  });

  return (
    <section aria-label="Answering" className="stack">
      {draft.restored ? (
        <p className="banner">Words that had not reached the server were kept in this browser and are back.</p>
      ) : null}
      {draft.state.kind === 'conflict' ? <Conflict theirs={draft.state.theirs} settle={draft.settle} /> : null}
      {reasoning ? (
        <div className="note top">
          <div className="soft small">Asked instead</div>
          <div className="q">{question.reasoningPrompt}</div>
          <button type="button" className="link small" onClick={() => draft.change({ mode: 'answer' })}>
            I can answer it after all
          </button>
        </div>
      ) : null}
      <textarea
        className="answer"
        aria-label={reasoning ? 'How you would reason' : 'Your answer'}
        placeholder={reasoning ? 'I have not done this myself, but …' : 'Say it as you would to an interviewer.'}
        value={draft.text}
        onChange={(event) => draft.change({ text: event.target.value })}
        maxLength={200_000}
        // What is typed while it is being graded would belong to no answer.
        readOnly={submit.isPending}
        autoFocus
      />
      <div className="row soft small">
        <span>
          {words} words{reasoning ? '' : `, ${question.target.min} to ${question.target.max} fit the time`}
        </span>
        <Clock read={draft.seconds} minutes={question.minutes} />
        {live || reasoning ? null : (
          <button type="button" className="link" onClick={() => setLive(true)}>
            show points as I type
          </button>
        )}
        <span className="push" role="status">
          <Saved state={draft.state} />
        </span>
      </div>
      {live && !reasoning ? (
        <LivePoints questionId={question.id} text={draft.text} hide={() => setLive(false)} />
      ) : null}
      {forecast ? (
        <fieldset>
          <legend>How sure are you that this covers it?</legend>
          <div className="sure">
            {levels.map((level, i) => (
              <label key={level}>
                <input
                  ref={i === 0 ? firstLevel : undefined}
                  type="radio"
                  name="sure"
                  checked={draft.confidence === level}
                  onChange={() => draft.change({ confidence: level })}
                />
                {Math.round(level * 100)} %
              </label>
            ))}
            {asked && draft.confidence === null ? (
              <span role="alert" className="small">
                Say it before you see anything: that is how calibration is learned.
              </span>
            ) : null}
          </div>
        </fieldset>
      ) : reasoning ? null : (
        <p className="soft small">
          You have seen the points light up, so you are not asked how sure you are: this answer leaves your calibration
          as it is.
        </p>
      )}
      {submit.error === null ? null : (
        <p role="alert" className="banner red">
          {sentenceFor(submit.error)}
        </p>
      )}
      <div className="row">
        <button type="button" className="go" disabled={submit.isPending || words === 0} onClick={trySubmit}>
          {submit.isPending ? 'Reading…' : 'Submit'} <kbd>Ctrl Enter</kbd>
        </button>
        {reasoning ? null : (
          <button type="button" onClick={() => draft.change({ mode: 'reasoning' })}>
            I have not done this: let me reason
          </button>
        )}
      </div>
    </section>
  );
}

/** The follow-up to one point, answered in place. */
export function AskProbe({
  place,
  stored,
  onSubmitted,
  cancel,
}: {
  readonly place: DraftPlace;
  readonly stored: Draft | null;
  readonly onSubmitted: () => void;
  readonly cancel: () => void;
}): ReactNode {
  const draft = useDraft(place, stored);
  const submit = useMutation({
    onMutate: draft.hold,
    onError: draft.release,
    mutationFn: () =>
      call('submitAnswer', {
        body: {
          ...place,
          sessionId: null,
          mode: 'probe',
          text: draft.text,
          confidence: null,
          seconds: Math.round(draft.seconds()),
        },
      }),
    onSuccess: async () => {
      draft.close();
      await refreshAll();
      onSubmitted();
    },
  });
  const ready = countWords(draft.text) > 0 && !submit.isPending;
  useKeys({ 'Ctrl+Enter': () => (ready ? submit.mutate() : undefined) });
  return (
    <div className="stack">
      {draft.state.kind === 'conflict' ? <Conflict theirs={draft.state.theirs} settle={draft.settle} /> : null}
      <textarea
        className="answer short"
        aria-label="Your answer to the follow-up"
        value={draft.text}
        onChange={(event) => draft.change({ text: event.target.value })}
        maxLength={200_000}
        readOnly={submit.isPending}
        autoFocus
      />
      {submit.error === null ? null : (
        <p role="alert" className="banner red">
          {sentenceFor(submit.error)}
        </p>
      )}
      <div className="row">
        <button type="button" className="go" disabled={!ready} onClick={() => submit.mutate()}>
          Submit <kbd>Ctrl Enter</kbd>
        </button>
        <button type="button" className="quiet" onClick={cancel}>
          Later
        </button>
        <span className="push soft small" role="status">
          <Saved state={draft.state} />
        </span>
      </div>
    </div>
  );
}

const CLOCK_KEY = 'clock';

/** Time on this answer, shown on request: some think better without it. */
function Clock({ read, minutes }: { readonly read: () => number; readonly minutes: number }): ReactNode {
  const [shown, setShown] = useState(() => localStorage.getItem(CLOCK_KEY) === 'on');
  const [now, setNow] = useState(read);
  useEffect(() => {
    if (!shown) return;
    const timer = setInterval(() => setNow(read()), 1000);
    return () => clearInterval(timer);
  }, [shown, read]);
  const toggle = (): void => {
    localStorage.setItem(CLOCK_KEY, shown ? 'off' : 'on');
    setNow(read());
    setShown(!shown);
  };
  if (!shown) {
    return (
      <button type="button" className="link" onClick={toggle}>
        show the clock
      </button>
    );
  }
  return (
    <span className="row" role="timer" aria-label="Time on this answer">
      <span>
        {clock(now)} of {minutes}:00
      </span>
      <span className="meter" aria-hidden="true">
        <i style={{ width: `${Math.min(100, (now / (minutes * 60)) * 100)}%` }} />
      </span>
      <button type="button" className="link" onClick={toggle}>
        hide
      </button>
    </span>
  );
}

/** The heading over a question, whether it is being asked or was answered. */
export function QuestionHead({
  view,
  end = null,
}: {
  readonly view: Pick<QuestionView, 'areaTitle' | 'topicTitle' | 'kind' | 'level' | 'minutes' | 'prompt' | 'own'>;
  readonly end?: ReactNode;
}): ReactNode {
  const [first = '', ...rest] = view.prompt.split(/\n\s*\n/);
  return (
    <>
      <div className="eyebrow">
        <span>{view.topicTitle}</span>
        <span className="sep">/</span>
        <span>
          {view.own ? 'Your own' : view.areaTitle} · {view.level} · {view.minutes} min
        </span>
        {end === null ? null : <span className="end">{end}</span>}
      </div>
      <h1>{first}</h1>
      {rest.length === 0 ? null : (
        <div className="words">
          <Markdown text={rest.join('\n\n')} />
        </div>
      )}
    </>
  );
}
