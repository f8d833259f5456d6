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
      return call('startSession', { body: { minutes: FIRST_MINUTES, filter: {}, questionIds: null, offset: utcOffset() } });
    },
    onSuccess: async (session) => {
      await navigate({ to: '/session/$id', params: { id: session.id } });
      await refreshAll();
    },
  });
  const hoursWrong = !(Number(hours) >= 0.5 && Number(hours) <= 80);
  return (
    <Loaded query={app}>
      {(view) => (
        <>
          <h1>What do you prepare for?</h1>
          <p className="lede">
            Choose the role closest to your target. Greenroom then asks real questions, says what was covered in your own words and what was missing, and brings each question back when it serves the
            day best. Everything stays on this machine.
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
                  <input type="radio" name="track" checked={track === entry.id} onChange={() => setTrack(entry.id)} />
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
                <input id="hours" type="number" inputMode="decimal" min={0.5} max={80} step={0.5} value={hours} onChange={(event) => setHours(event.target.value)} aria-invalid={hoursWrong} />
                <span className="hint">{hoursWrong ? 'Between half an hour and 80 hours.' : 'What you can really keep.'}</span>
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
        </>
      )}
    </Loaded>
  );
}
