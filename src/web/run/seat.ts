import type { Ended } from '#core/judge/runner.ts';
import { type FromGuest, readFromGuest, type ToGuest } from '#sandbox/messages.ts';
import type { Frame } from './open-frame.ts';

/** What is asked of a worker, before it has its number. */
export type Question = ToGuest extends infer Each ? (Each extends ToGuest ? Omit<Each, 'run'> : never) : never;

/** Looks at a message of the run in progress: the answer, null when more must come, 'wrong' when it cannot be true. */
export type Taking<T> = (message: FromGuest) => { readonly answer: T } | null | 'wrong';

/** Told which test is running, with what ends the run. */
export type Watching = (during: string | null, end: () => void) => void;

/** One worker in the frame, asked one thing at a time. */
export type Seat = {
  /** Null when it has started; else why it never will. */
  readonly started: Promise<string | null>;
  /** It broke, by itself or by what it said. */
  gone(): boolean;
  /** Asks. Never throws; when it is answered `Ended`, the worker must leave. @param seconds how long it may take */
  put<T>(question: Question, take: Taking<T>, seconds: number, watch: Watching): Promise<T | Ended>;
  leave(): void;
};

/** Seconds a worker has to start. */
const STARTING = 60;

/**
 * Starts a worker.
 * @param script the kept file that is its script
 * @param names the kept files it is given
 */
export function openSeat(frame: Frame, script: string, names: readonly string[]): Seat {
  let runs = 0;
  let broken = false;
  let hear: (message: FromGuest | null, reason: string) => void = ignore;
  const guest = frame.start(script, names, {
    says: (text) => hear(readFromGuest(text), 'it said what is not taken'),
    fails: (why) => {
      broken = true;
      hear(null, why);
    },
  });

  const started = new Promise<string | null>((resolve) => {
    const finish = (reason: string | null): void => {
      clearTimeout(timer);
      hear = ignore;
      resolve(reason);
    };
    const timer = setTimeout(() => finish('it does not start'), STARTING * 1000);
    hear = (message, reason) => {
      if (message === null) finish(reason);
      else if (message.is === 'ready') finish(null);
      else if (message.is === 'unready') finish(message.reason);
    };
  });

  const put: Seat['put'] = (question, take, seconds, watch) =>
    new Promise((resolve) => {
      const run = (runs += 1);
      let during: string | null = null;
      const finish = (answer: Parameters<typeof resolve>[0]): void => {
        clearTimeout(timer);
        hear = ignore;
        resolve(answer);
      };
      const end = (ended: Ended['ended']): void => finish({ ended, during });
      const timer = setTimeout(() => end('time'), seconds * 1000);
      hear = (message) => {
        if (message === null) return end('lost');
        // An answer to another question, or to none: whoever sent it, it is nothing.
        if (!('run' in message) || message.run !== run) return;
        if (message.is === 'ended') return end(message.why);
        if (message.is === 'during') {
          during = message.name === '' ? null : message.name;
          return watch(during, () => end('lost'));
        }
        const taken = take(message);
        if (taken === 'wrong') end('lost');
        else if (taken !== null) finish(taken.answer);
      };
      watch(during, () => end('lost'));
      guest.tell(JSON.stringify({ ...question, run }));
    });

  return {
    started,
    gone: () => broken,
    put,
    leave() {
      hear = ignore;
      guest.end();
    },
  };
}

function ignore(): void {
  // Said outside of a run, or by a worker that was ended already.
}
