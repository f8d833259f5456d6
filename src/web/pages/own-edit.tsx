import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { type Level, levels } from '#core/bank/vocabulary.ts';
import type { OwnQuestionRequest, OwnQuestionView } from '#wire/http.ts';
import { levelWords, TopicSelect } from '../parts/filters.tsx';
import { Loaded, useTitle } from '../parts/page.tsx';
import { say } from '../parts/toast.tsx';
import { call } from '../state/api.ts';
import { useKeys } from '../state/keys.ts';
import { ownQuery, refreshAll } from '../state/queries.ts';
import { sentenceFor } from '../state/words.ts';

type PointText = { readonly says: string; readonly weight: number; readonly others: string };
type Form = {
  readonly prompt: string;
  readonly modelAnswer: string;
  readonly topic: string;
  readonly level: Level;
  readonly minutes: number;
  readonly points: readonly PointText[];
};

const MOST_POINTS = 8;
const empty: Form = {
  prompt: '',
  modelAnswer: '',
  topic: '',
  level: 'core',
  minutes: 3,
  points: [{ says: '', weight: 2, others: '' }],
};

/** Writing or changing a question of one's own. What is typed is kept in this browser until it is saved. */
export function OwnEdit(): ReactNode {
  const { id } = useParams({ from: '/own/$id' });
  const own = useQuery(ownQuery);
  useTitle(id === 'new' ? 'A new question' : 'Edit the question');
  return (
    <Loaded query={own}>
      {(view) => {
        const entry = view.questions.find((candidate) => candidate.question.id === id);
        if (id !== 'new' && entry === undefined) {
          return (
            <>
              <h1>There is no such question.</h1>
              <Link to="/own" className="button">
                Your own questions
              </Link>
            </>
          );
        }
        return <Editor key={id} id={id} entry={entry} />;
      }}
    </Loaded>
  );
}

function fromEntry(entry: OwnQuestionView | undefined): Form {
  if (entry === undefined) return empty;
  const { question } = entry;
  return {
    prompt: question.prompt,
    modelAnswer: question.modelAnswer,
    topic: question.topics[0] ?? '',
    level: question.level,
    minutes: question.minutes,
    points: question.points.map((point) => ({
      says: point.says,
      weight: point.weight,
      others: point.phrasings.filter((phrasing) => phrasing !== point.says).join('\n'),
    })),
  };
}

function Editor({ id, entry }: { readonly id: string; readonly entry: OwnQuestionView | undefined }): ReactNode {
  const navigate = useNavigate();
  const key = `own:${id}`;
  const [form, setForm] = useState<Form>(() => {
    const kept = localStorage.getItem(key);
    return kept === null ? fromEntry(entry) : (JSON.parse(kept) as Form);
  });
  const [restored] = useState(() => localStorage.getItem(key) !== null);
  const [dirty, setDirty] = useState(restored);
  useEffect(() => {
    if (dirty) localStorage.setItem(key, JSON.stringify(form));
  }, [dirty, form, key]);
  const set = (part: Partial<Form>): void => {
    setDirty(true);
    setForm((before) => ({ ...before, ...part }));
  };
  const setPoint = (i: number, part: Partial<PointText>): void =>
    set({ points: form.points.map((point, j) => (j === i ? { ...point, ...part } : point)) });
  const save = useMutation({
    mutationFn: () =>
      id === 'new'
        ? call('addOwnQuestion', { body: toRequest(form) })
        : call('saveOwnQuestion', { params: { id }, body: toRequest(form) }),
    onSuccess: async () => {
      localStorage.removeItem(key);
      await refreshAll();
      say(id === 'new' ? 'Question added. It is in your queue as must-know.' : 'Question saved.');
      await navigate({ to: '/own' });
    },
  });
  const ready = form.prompt.trim() !== '' && form.topic !== '' && !save.isPending;
  useKeys({ 'Ctrl+Enter': () => (ready ? save.mutate() : undefined) });
  return (
    <>
      <div className="eyebrow">
        <Link to="/own">Your own questions</Link>
      </div>
      <h1>{id === 'new' ? 'Write the question as they would ask it.' : 'Change the question.'}</h1>
      {restored ? (
        <p className="banner">
          What you had typed and not saved is back.
          <button
            type="button"
            onClick={() => {
              localStorage.removeItem(key);
              setForm(fromEntry(entry));
              setDirty(false);
            }}
          >
            Drop it
          </button>
        </p>
      ) : null}
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) save.mutate();
        }}
      >
        <div className="field">
          <label htmlFor="prompt">Question</label>
          <textarea
            id="prompt"
            rows={3}
            value={form.prompt}
            maxLength={4000}
            required
            onChange={(event) => set({ prompt: event.target.value })}
          />
        </div>
        <div className="pair">
          <div className="field">
            <label htmlFor="topic">Topic</label>
            <TopicSelect id="topic" value={form.topic} change={(topic) => set({ topic })} />
          </div>
          <div className="pair">
            <div className="field">
              <label htmlFor="level">Level</label>
              <select
                id="level"
                value={form.level}
                onChange={(event) => set({ level: levels.find((level) => level === event.target.value) ?? 'core' })}
              >
                {levels.map((level) => (
                  <option key={level} value={level}>
                    {levelWords[level]}
                  </option>
                ))}
              </select>
            </div>
            <div className="field">
              <label htmlFor="minutes">Minutes</label>
              <input
                id="minutes"
                type="number"
                min={1}
                max={15}
                value={form.minutes}
                onChange={(event) => set({ minutes: Number(event.target.value) })}
              />
            </div>
          </div>
        </div>
        <fieldset className="stack">
          <legend>What a good answer says</legend>
          <p className="soft small top">
            One claim per point: it is looked for in your answer. Other ways to say it, one per line, make it easier to
            recognise. Without points your own mark decides.
          </p>
          {form.points.map((point, i) => (
            // The order is the identity: points have no ids before they are saved.
            <div key={i} className="stack own-point">
              <div className="row">
                <input
                  className="grow"
                  aria-label={`Point ${i + 1}`}
                  placeholder="L1 drives some weights to exactly zero"
                  value={point.says}
                  maxLength={400}
                  onChange={(event) => setPoint(i, { says: event.target.value })}
                />
                <select
                  aria-label={`Weight of point ${i + 1}`}
                  value={point.weight}
                  onChange={(event) => setPoint(i, { weight: Number(event.target.value) })}
                >
                  <option value={3}>the heart of it</option>
                  <option value={2}>part of it</option>
                  <option value={1}>a detail</option>
                </select>
                <button
                  type="button"
                  className="quiet"
                  onClick={() => set({ points: form.points.filter((_, j) => j !== i) })}
                >
                  Remove<span className="visually-hidden"> point {i + 1}</span>
                </button>
              </div>
              <textarea
                rows={2}
                aria-label={`Other ways to say point ${i + 1}, one per line`}
                placeholder="Other ways to say it, one per line"
                value={point.others}
                onChange={(event) => setPoint(i, { others: event.target.value })}
              />
            </div>
          ))}
          {form.points.length < MOST_POINTS ? (
            <div>
              <button
                type="button"
                onClick={() => set({ points: [...form.points, { says: '', weight: 2, others: '' }] })}
              >
                Add a point
              </button>
            </div>
          ) : null}
        </fieldset>
        <div className="field">
          <label htmlFor="model">Model answer</label>
          <textarea
            id="model"
            rows={7}
            value={form.modelAnswer}
            maxLength={12000}
            onChange={(event) => set({ modelAnswer: event.target.value })}
          />
          <span className="hint">Markdown works. Shown beside yours, after you have answered.</span>
        </div>
        {save.error === null ? null : (
          <p role="alert" className="banner red">
            {sentenceFor(save.error)}
          </p>
        )}
        <div className="row">
          <button type="submit" className="go" disabled={!ready}>
            Save the question <kbd>Ctrl Enter</kbd>
          </button>
          {ready ? null : <span className="soft small">A question and a topic are needed.</span>}
        </div>
      </form>
    </>
  );
}

function toRequest(form: Form): OwnQuestionRequest {
  return {
    prompt: form.prompt.trim(),
    modelAnswer: form.modelAnswer.trim(),
    topic: form.topic,
    level: form.level,
    minutes: Math.min(15, Math.max(1, form.minutes)),
    points: form.points
      .filter((point) => point.says.trim() !== '')
      .map((point) => ({
        says: point.says.trim(),
        weight: point.weight,
        phrasings: point.others
          .split('\n')
          .map((line) => line.trim().slice(0, 400))
          .filter(Boolean)
          .slice(0, 13),
      })),
  };
}
