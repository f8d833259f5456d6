import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { trackIds } from '#core/bank/vocabulary.ts';
import type { MockKind, Target } from '#core/practice/target.ts';
import type { AppView } from '#wire/http.ts';
import { call } from '../state/api.ts';
import { refreshAll } from '../state/queries.ts';
import { sentenceFor } from '../state/words.ts';
import { say } from './toast.tsx';

const weekdays: readonly (readonly [number, string])[] = [
  [1, 'Mon'],
  [2, 'Tue'],
  [3, 'Wed'],
  [4, 'Thu'],
  [5, 'Fri'],
  [6, 'Sat'],
  [0, 'Sun'],
];
const mocks: readonly (readonly [MockKind, string])[] = [
  ['coding', 'Coding'],
  ['theory', 'Theory'],
  ['behavioural', 'Behavioural'],
];
const MOST_PROJECTS = 2;

/** The target and what is settled on the first day; each part is saved when its field is left. */
export function TargetSettings({
  target,
  tracks,
}: {
  readonly target: Target;
  readonly tracks: AppView['tracks'];
}): ReactNode {
  const [form, setForm] = useState(target);
  const [hours, setHours] = useState(String(target.hoursPerWeek));
  const save = useMutation({
    mutationFn: (body: Target) => call('saveTarget', { body }),
    onSuccess: async (_, saved) => {
      await refreshAll();
      if (JSON.stringify(saved) !== JSON.stringify(target)) say('Saved.', () => restore(target));
    },
  });
  const restore = (before: Target): void => {
    setForm(before);
    setHours(String(before.hoursPerWeek));
    save.mutate(before);
  };
  const keep = (part: Partial<Target>): void => {
    const next = { ...form, ...part };
    setForm(next);
    if (JSON.stringify(next) !== JSON.stringify(target)) save.mutate(next);
  };
  const hoursWrong = !(Number(hours) >= 0.5 && Number(hours) <= 80);
  const today = new Date();
  const day = `${today.getFullYear()}-${String(today.getMonth() + 1).padStart(2, '0')}-${String(today.getDate()).padStart(2, '0')}`;
  return (
    <>
      {save.error === null ? null : (
        <p role="alert" className="banner red">
          {sentenceFor(save.error)}
        </p>
      )}
      <section id="target" className="form">
        <h2>Target</h2>
        <div className="field">
          <label htmlFor="track">Role track</label>
          <select
            id="track"
            value={form.track}
            onChange={(event) => keep({ track: trackIds.find((id) => id === event.target.value) ?? form.track })}
          >
            {tracks.map((track) => (
              <option key={track.id} value={track.id}>
                {track.title}
              </option>
            ))}
          </select>
        </div>
        <div className="pair">
          <div className="field">
            <label htmlFor="title">Role title for the next 30 days</label>
            <input
              id="title"
              value={form.title}
              maxLength={120}
              placeholder="Machine learning engineer"
              onChange={(event) => setForm({ ...form, title: event.target.value })}
              onBlur={() => keep({ title: form.title.trim() })}
            />
          </div>
          <div className="field">
            <label htmlFor="company">Company, if there is one</label>
            <input
              id="company"
              value={form.company}
              maxLength={120}
              onChange={(event) => setForm({ ...form, company: event.target.value })}
              onBlur={() => keep({ company: form.company.trim() })}
            />
          </div>
        </div>
        <div className="pair">
          <div className="field">
            <label htmlFor="interview">Interview date</label>
            <input
              id="interview"
              type="date"
              value={form.interviewDay ?? ''}
              onChange={(event) => keep({ interviewDay: event.target.value === '' ? null : event.target.value })}
            />
            <span className="hint">Empty while you do not know it.</span>
          </div>
          <div className="field">
            <label htmlFor="hours">Hours a week</label>
            <input
              id="hours"
              type="number"
              min={0.5}
              max={80}
              step={0.5}
              value={hours}
              aria-invalid={hoursWrong}
              onChange={(event) => setHours(event.target.value)}
              onBlur={() => (hoursWrong ? undefined : keep({ hoursPerWeek: Number(hours) }))}
            />
            {hoursWrong ? <span className="hint">Between half an hour and 80 hours.</span> : null}
          </div>
        </div>
        <fieldset>
          <legend>Days without study</legend>
          <div className="row">
            {weekdays.map(([number, name]) => (
              <label key={number} className="row small">
                <input
                  type="checkbox"
                  checked={form.daysOff.includes(number)}
                  disabled={!form.daysOff.includes(number) && form.daysOff.length === 6}
                  onChange={(event) =>
                    keep({
                      daysOff: event.target.checked
                        ? [...form.daysOff, number].toSorted((a, b) => a - b)
                        : form.daysOff.filter((other) => other !== number),
                    })
                  }
                />
                {name}
              </label>
            ))}
          </div>
        </fieldset>
      </section>
      <section id="projects" className="form">
        <h2>Two projects you can defend in detail</h2>
        <p className="soft small top">For each: the problem it solved, in one sentence. Interviewers start there.</p>
        {Array.from({ length: MOST_PROJECTS }, (_, i) => (
          <Project
            key={i}
            number={i + 1}
            project={form.projects[i]}
            keep={(project) => keep({ projects: replaced(form.projects, i, project) })}
          />
        ))}
      </section>
      <section id="mocks" className="form">
        <h2>Three mocks</h2>
        <p className="soft small top">
          A date turns an intention into a plan. With a friend, a mentor, or alone against the clock.
        </p>
        <div className="row">
          {mocks.map(([kind, name]) => (
            <div className="field" key={kind}>
              <label htmlFor={`mock-${kind}`}>{name}</label>
              <input
                id={`mock-${kind}`}
                type="date"
                value={form.mocks[kind] ?? ''}
                onChange={(event) => {
                  const { [kind]: _, ...others } = form.mocks;
                  keep({ mocks: event.target.value === '' ? others : { ...others, [kind]: event.target.value } });
                }}
              />
            </div>
          ))}
        </div>
      </section>
      <section id="resume" className="form">
        <h2>Resume</h2>
        <label className="row">
          <input
            type="checkbox"
            checked={form.resumeAligned !== null}
            onChange={(event) => keep({ resumeAligned: event.target.checked ? day : null })}
          />
          <span className="small">
            It names the tools and projects I prepare, and no claim I cannot support with an example.
          </span>
        </label>
      </section>
    </>
  );
}

type ProjectText = Target['projects'][number];

function replaced(projects: readonly ProjectText[], index: number, project: ProjectText | null): ProjectText[] {
  const next: (ProjectText | undefined)[] = [...projects];
  next[index] = project ?? undefined;
  return next.filter((candidate) => candidate !== undefined);
}

function Project({
  number,
  project,
  keep,
}: {
  readonly number: number;
  readonly project: ProjectText | undefined;
  readonly keep: (project: ProjectText | null) => void;
}): ReactNode {
  const [name, setName] = useState(project?.name ?? '');
  const [problem, setProblem] = useState(project?.problem ?? '');
  const leave = (): void => keep(name.trim() === '' ? null : { name: name.trim(), problem: problem.trim() });
  return (
    <div className="pair">
      <div className="field">
        <label htmlFor={`project-${number}`}>Project {number}</label>
        <input
          id={`project-${number}`}
          value={name}
          maxLength={120}
          onChange={(event) => setName(event.target.value)}
          onBlur={leave}
        />
      </div>
      <div className="field">
        <label htmlFor={`problem-${number}`}>Its problem in one sentence</label>
        <input
          id={`problem-${number}`}
          value={problem}
          maxLength={400}
          onChange={(event) => setProblem(event.target.value)}
          onBlur={leave}
        />
      </div>
    </div>
  );
}
