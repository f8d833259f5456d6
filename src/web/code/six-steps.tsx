import { type ReactNode, useEffect, useRef, useState } from 'react';
import { solvingSteps, type SolvingStep } from '#core/bank/vocabulary.ts';
import { type Notes, withStep } from '#core/practice/solving-notes.ts';
import { clock } from '../state/format.ts';

export const stepWords: Readonly<Record<SolvingStep, { readonly name: string; readonly asks: string }>> = {
  understand: { name: 'Understand', asks: 'What goes in and comes out, in your words? What is not said?' },
  examples: { name: 'Examples', asks: 'A small case by hand, and the ones that could break it.' },
  bruteForce: { name: 'Brute force', asks: 'The way that surely works, and what it costs.' },
  optimise: { name: 'Optimise', asks: 'What is done twice? Which structure would spare it?' },
  implement: { name: 'Implement', asks: 'The plan in a few lines, before the code.' },
  test: { name: 'Test', asks: 'Walk your cases through the code; say what you expect.' },
};

const SECOND = 1_000;
/** Seconds are put into the notes this often, and whenever something else changes there. */
const KEEP_EVERY = 10;

/** The six steps of working on a problem, each with its notes and its time. The clock runs on the step that is open. */
export function SixSteps({
  notes,
  change,
}: {
  readonly notes: Notes;
  readonly change: (notes: Notes) => void;
}): ReactNode {
  const [ticking, setTicking] = useState(0);
  const current = useRef({ notes, change, ticking });
  current.current = { notes, change, ticking };
  /** Changes the notes and puts the seconds counted since into the step they were spent on. */
  const keep = (next: (now: Notes) => Notes): void => {
    const { notes: now, change: write, ticking: counted } = current.current;
    current.current.ticking = 0;
    setTicking(0);
    write(next(withStep(now, now.at, { seconds: now.steps[now.at].seconds + counted })));
  };
  const keeping = useRef(keep);
  keeping.current = keep;
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState !== 'visible') return;
      if (current.current.ticking + 1 >= KEEP_EVERY) {
        current.current.ticking += 1;
        keeping.current((now) => now);
      } else setTicking((counted) => counted + 1);
    }, SECOND);
    return () => clearInterval(timer);
  }, []);
  const secondsOf = (step: SolvingStep): number => notes.steps[step].seconds + (step === notes.at ? ticking : 0);
  const open = notes.at;
  return (
    <section aria-label="The six steps" className="six-steps">
      <div className="steps-row" role="tablist" aria-label="Steps">
        {solvingSteps.map((step) => (
          <button
            key={step}
            type="button"
            role="tab"
            id={`step-${step}`}
            aria-selected={step === open}
            aria-controls="step-notes"
            tabIndex={step === open ? 0 : -1}
            onClick={() => keep((now) => ({ ...now, at: step }))}
            onKeyDown={(event) => {
              const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
              const next = solvingSteps[solvingSteps.indexOf(step) + by];
              if (by === 0 || next === undefined) return;
              keep((now) => ({ ...now, at: next }));
              document.getElementById(`step-${next}`)?.focus();
            }}
          >
            {stepWords[step].name}
            <span className="soft">
              {secondsOf(step) < 1 ? ' ' : clock(secondsOf(step))}
              {notes.steps[step].notes.trim() === '' ? '' : ' ·'}
            </span>
          </button>
        ))}
      </div>
      <div id="step-notes" role="tabpanel" aria-labelledby={`step-${open}`}>
        <label className="field">
          <span className="hint">{stepWords[open].asks}</span>
          <textarea
            rows={5}
            value={notes.steps[open].notes}
            maxLength={4_000}
            aria-label={`Notes on: ${stepWords[open].name}`}
            onChange={(event) => {
              const written = event.target.value;
              keep((now) => withStep(now, open, { notes: written }));
            }}
          />
        </label>
      </div>
    </section>
  );
}
