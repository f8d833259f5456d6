import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { TrackId } from '#core/bank/vocabulary.ts';
import { Loaded, useTitle } from '../parts/page.tsx';
import { call, utcOffset } from '../state/api.ts';
import { plural } from '../state/format.ts';
import { appQuery, refreshAll } from '../state/queries.ts';
import { sentenceFor } from '../state/words.ts';

/** A first session short enough to end with a graded answer within two minutes. */
const FIRST_MINUTES = 20;

/** What an answer looks like once it was read: shown before anything is asked, so that nobody starts blind. */
function Specimen(): ReactNode {
  return (
    <aside aria-label="An example of feedback">
      <h2 className="top">What you get back</h2>
      <div className="words specimen">
        <p>
          <mark>L1 keeps pulling with the same force, so small weights end at zero</mark>,{' '}
          <mark className="partial">which is a bit like feature selection</mark>.{' '}
          <mark className="wrong">With two correlated features it keeps both</mark>.
        </p>
      </div>
      <ul className="points">
        {specimenPoints.map(([kind, text]) => (
          <li key={text}>
            <div className={`point ${kind}`}>
              <span className="dot" />
              <span className={kind === '' ? 'soft' : ''}>{text}</span>
            </div>
          </li>
        ))}
      </ul>
      <p className="soft small">
        Your own words, marked; what was missing; and the question an interviewer would ask next.
      </p>
    </aside>
  );
}

const specimenPoints: readonly (readonly [string, string])[] = [
  ['covered', 'L1 gives exact zeros, and why'],
  ['partial', 'L1 as feature selection, and its price'],
  ['contradicted', 'Correlated features: L1 keeps one'],
  ['', 'Scale first, choose the strength by validation'],
];

/** From nothing to the first question: a track, hours, a date if there is one. */
export function Welcome(): ReactNode {
  useTitle('Welcome');
  const app = useQuery(appQuery);
  const navigate = useNavigate();
  const [track, setTrack] = useState<TrackId | null>(null);
  const [hours, setHours] = useState('6');
  const [day, setDay] = useState('');
  const [told, setTold] = useState(false);
  const start = useMutation({
    mutationFn: async (chosen: TrackId) => {
      await call('saveTarget', {
        body: {
          track: chosen,
          title: '',
          company: '',
          interviewDay: day === '' ? null : day,
          hoursPerWeek: Number(hours),
          daysOff: [],
          projects: [],
          mocks: {},
          resumeAligned: null,
        },
      });
      return call('startSession', {
        // The first thing asked is a question: code wants more than these minutes.
        body: {
          minutes: FIRST_MINUTES,
          filter: { kind: 'concept' },
          questionIds: null,
          round: null,
          offset: utcOffset(),
        },
      });
    },
    onSuccess: async (session) => {
      // First, so that the shell knows there is a target and lets the session be shown.
      await refreshAll();
      await navigate({ to: '/session/$id', params: { id: session.id } });
    },
  });
  const hoursWrong = !(Number(hours) >= 0.5 && Number(hours) <= 80);
  return (
    <Loaded query={app}>
      {(view) => (
        <>
          <h1>What do you prepare for?</h1>
          <div className="two">
            <div>
              <p className="lede">
                Choose the role closest to your target. Greenroom then asks real questions, says what was covered in
                your own words and what was missing, and brings each question back when it serves the day best.
                Everything stays on this machine.
              </p>
              <form
                className="form"
                onSubmit={(event) => {
                  event.preventDefault();
                  setTold(true);
                  if (track !== null && !hoursWrong) start.mutate(track);
                }}
              >
                <fieldset aria-describedby={told && track === null ? 'track-missing' : undefined}>
                  <legend>Role track</legend>
                  {view.tracks.map((entry) => (
                    <label key={entry.id} className="choice">
                      <input
                        type="radio"
                        name="track"
                        checked={track === entry.id}
                        onChange={() => setTrack(entry.id)}
                      />
                      <span>
                        <span className="t">{entry.title}</span>
                        <br />
                        <span className="soft small">{entry.for}</span>
                      </span>
                      <span className="soft small">{plural(entry.questions, 'question')}</span>
                    </label>
                  ))}
                  {told && track === null ? (
                    <p id="track-missing" role="alert" className="banner">
                      Choose a track; you can change it later.
                    </p>
                  ) : null}
                </fieldset>
                <div className="pair">
                  <div className="field">
                    <label htmlFor="hours">Hours a week</label>
                    <input
                      id="hours"
                      type="number"
                      inputMode="decimal"
                      min={0.5}
                      max={80}
                      step={0.5}
                      value={hours}
                      onChange={(event) => setHours(event.target.value)}
                      aria-invalid={hoursWrong}
                    />
                    <span className="hint">
                      {hoursWrong ? 'Between half an hour and 80 hours.' : 'What you can really keep.'}
                    </span>
                  </div>
                  <div className="field">
                    <label htmlFor="day">Interview date, if you know it</label>
                    <input id="day" type="date" value={day} onChange={(event) => setDay(event.target.value)} />
                    <span className="hint">Without one, the next four weeks are planned.</span>
                  </div>
                </div>
                {start.error === null ? null : (
                  <p role="alert" className="banner red">
                    {sentenceFor(start.error)}
                  </p>
                )}
                <div className="row">
                  <button type="submit" className="go" disabled={start.isPending}>
                    Ask me the first question
                  </button>
                  <span className="soft small">No account. Change anything later in Settings.</span>
                </div>
              </form>
            </div>
            <Specimen />
          </div>
        </>
      )}
    </Loaded>
  );
}
