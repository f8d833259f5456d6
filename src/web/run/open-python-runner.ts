import type { Ended, Outcome, PythonRunner, Run, Trials } from '#core/judge/runner.ts';
import { pythonFiles, type Wheel } from './python-files.ts';
import { limitOf, openPlace, type Place } from './place.ts';

/** What a runner in the browser has besides running: see Place. */
export type OpenRunner = Pick<Place, 'state' | 'subscribe' | 'stop' | 'dispose'> & {
  /** Sets how long later runs may take, in seconds: 1 to 30. */
  setLimit(seconds: number): void;
};

/**
 * Opens Python in the browser: the candidate's code runs in a frame that can reach nothing, watched from here. Loading
 * begins at once (about 14 MB from our own server, kept by the browser); calls wait for it.
 * @param options seconds: how long a run may take (5, at most 30); wheels: packages by import name, installed before
 * anything runs, each with those it needs
 * @returns a runner that never throws: a run that cannot be answered is `ended`, and `state()` says failed when Python
 * cannot run in this browser at all
 */
export function openPythonRunner(
  options: { readonly seconds?: number; readonly wheels?: Readonly<Record<string, Wheel>> } = {},
): PythonRunner & OpenRunner {
  const { wheels = {} } = options;
  let limit = limitOf(options.seconds);
  /** The worker holds the code of the last run: it was not ended since. */
  let holdsCode = false;
  const place = openPlace({
    language: 'Python',
    script: 'worker',
    files: (report) => pythonFiles(wheels, report),
  });
  return {
    async run(job): Promise<Run | Ended> {
      const outcomes: Outcome[] = [];
      const answer: Run | Ended = await place.ask(
        { do: 'run', job },
        (message) => {
          if (message.is === 'outcome') return outcomes.push(message.outcome) > 500 ? 'wrong' : null;
          if (message.is !== 'ran' || message.outcomes !== outcomes.length) return 'wrong';
          const { fault, output, growth } = message;
          return { answer: { fault, output, growth, outcomes } };
        },
        limit,
      );
      holdsCode = 'outcomes' in answer && answer.fault === null;
      return answer;
    },
    async tryArguments(tried): Promise<Trials | Ended> {
      const trials: Trials = [];
      if (!holdsCode) return { ended: 'lost', during: null };
      const answer: Trials | Ended = await place.ask(
        { do: 'try', trials: tried },
        (message) => {
          if (message.is === 'trial') return trials.push(message.trial) > tried.length ? 'wrong' : null;
          const complete = message.is === 'tried' && message.trials === trials.length && trials.length === tried.length;
          return complete ? { answer: trials } : 'wrong';
        },
        limit,
      );
      holdsCode = !('ended' in answer);
      return answer;
    },
    setLimit: (seconds) => (limit = limitOf(seconds)),
    state: place.state,
    subscribe: place.subscribe,
    stop: place.stop,
    dispose: place.dispose,
  };
}
