import type { Ended } from '#core/judge/runner.ts';
import { type FromGuest, type KeptFile, readFromGuest, type ToGuest } from '#sandbox/messages.ts';
import { type Frame, type Guest, openFrame } from './open-frame.ts';

/** How a place where code runs stands. Bytes are of the runtime's files; failed is for good. */
export type PlaceState =
  | { readonly phase: 'loading'; readonly loaded: number; readonly total: number }
  | { readonly phase: 'starting' }
  | { readonly phase: 'ready' }
  | { readonly phase: 'running'; readonly during: string | null }
  | { readonly phase: 'failed'; readonly reason: string };

/** What is asked of a worker, before it has its number. */
export type Question = ToGuest extends infer Each ? (Each extends ToGuest ? Omit<Each, 'run'> : never) : never;

/** Looks at a message of the run in progress: the answer, null when more must come, 'wrong' when it cannot be true. */
export type Taking<T> = (message: FromGuest) => { readonly answer: T } | null | 'wrong';

/** What a place is made of. */
export type PlaceKit = {
  /** For sentences: Python, SQL. */
  readonly language: string;
  /** The kept file that is the worker's script; it gets all the others. */
  readonly script: string;
  /** Fetches every file. @throws when one cannot be had */
  files(report: (loaded: number, total: number) => void): Promise<readonly KeptFile[]>;
};

/** A place where code runs, one question at a time, with a second worker kept warm. */
export type Place = {
  /** Never throws; `Ended` when the run was ended. @param seconds how long it may take */
  ask<T>(question: Question, take: Taking<T>, seconds: number): Promise<T | Ended>;
  /** Tells every worker, now and later, something before anything else is asked of it. */
  equip(question: Question): void;
  state(): PlaceState;
  /** @returns ends the subscription */
  subscribe(listener: () => void): () => void;
  /** Ends the run in progress at once; it is answered as lost. */
  stop(): void;
  dispose(): void;
};

/** Seconds a run may take, unless somebody sets it, and at most. */
const LIMIT = 5;
const LONGEST_LIMIT = 30;
/** Seconds a worker has to start and to take its equipment. */
const STARTING = 60;
/** Workers that do not start, one after the other, until the place is given up. */
const MOST_FAILURES = 2;
const NOT_TAKEN = 'what it said is not taken';

type Seat = {
  readonly guest: Guest;
  /** How much of the equipment it was told. */
  equipped: number;
  hear: (message: FromGuest | null, reason: string) => void;
};

/**
 * Opens a place. Loading begins at once; questions wait for it.
 */
export function openPlace(kit: PlaceKit): Place {
  let state: PlaceState = { phase: 'loading', loaded: 0, total: 0 };
  let frame: Promise<Frame>;
  let current: Promise<Seat | null> | null = null;
  let spare: Promise<Seat | null> | null = null;
  let names: readonly string[] = [];
  let turn: Promise<unknown> = Promise.resolve();
  let halt: (() => void) | null = null;
  let failures = 0;
  let runs = 0;
  let closed = false;
  /** Counts the frames: a worker of an earlier one never starts. */
  let era = 0;
  const equipment: Question[] = [];
  const listeners = new Set<() => void>();

  const become = (next: PlaceState): void => {
    if (closed || state.phase === 'failed') return;
    state = next;
    for (const listener of listeners) listener();
  };
  const fail = (reason: unknown): null => {
    const detail = reason instanceof Error ? reason.message : String(reason);
    become({ phase: 'failed', reason: `${kit.language} is not available in this browser: ${detail}` });
    return null;
  };

  const open = async (): Promise<Frame> => {
    const [opened, files] = await Promise.all([
      openFrame(),
      kit.files((loaded, total) => become({ phase: 'loading', loaded, total })),
    ]);
    names = files.map((file) => file.name);
    for (const file of files) opened.keep(file);
    become({ phase: 'starting' });
    return opened;
  };

  const seat = async (): Promise<Seat | null> => {
    const mine = era;
    while (!closed && mine === era) {
      const made = startSeat(await frame);
      const reason = await started(made);
      if (mine !== era) break;
      if (reason === null) {
        failures = 0;
        await equip(made);
        return made;
      }
      leave(made);
      failures += 1;
      if (failures >= MOST_FAILURES) return fail(reason);
    }
    return null;
  };

  const startSeat = (opened: Frame): Seat => {
    const says = (text: string): void => made.hear(readFromGuest(text), NOT_TAKEN);
    const fails = (why: string): void => made.hear(null, why);
    const guest = opened.start(kit.script, names, { says, fails });
    const made: Seat = { guest, equipped: 0, hear: ignore };
    return made;
  };

  const started = (made: Seat): Promise<string | null> =>
    new Promise((resolve) => {
      const finish = (reason: string | null): void => {
        clearTimeout(timer);
        made.hear = ignore;
        resolve(reason);
      };
      const timer = setTimeout(() => finish('it does not start'), STARTING * 1000);
      made.hear = (message, reason) => {
        if (message === null) finish(reason);
        else if (message.is === 'ready') finish(null);
        else if (message.is === 'unready') finish(message.reason);
      };
    });

  /** Tells a worker what it was not told yet. What fails of it shows in the answers to what needs it. */
  const equip = async (made: Seat): Promise<void> => {
    for (let question = equipment[made.equipped]; question !== undefined; question = equipment[made.equipped]) {
      made.equipped += 1;
      await put(made, question, () => ({ answer: null }), STARTING, ignore);
    }
  };

  /** Asks a worker that is ready. A worker that was ended must leave. */
  const put = <T>(
    made: Seat,
    question: Question,
    take: Taking<T>,
    seconds: number,
    watch: (during: string | null, end: () => void) => void,
  ): Promise<T | Ended> =>
    new Promise((resolve) => {
      const run = (runs += 1);
      let during: string | null = null;
      const finish = (answer: T | Ended): void => {
        clearTimeout(timer);
        made.hear = ignore;
        resolve(answer);
      };
      const end = (ended: Ended['ended']): void => finish({ ended, during });
      const timer = setTimeout(() => end('time'), seconds * 1000);
      made.hear = (message) => {
        if (message === null) return end('lost');
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
      made.guest.tell(JSON.stringify({ ...question, run }));
    });

  const leave = (gone: Seat): void => {
    gone.hear = ignore;
    gone.guest.end();
  };

  /** A worker was ended: the spare takes over, in a new frame when the browser has ended that one. */
  const replace = async (gone: Seat): Promise<boolean> => {
    leave(gone);
    const before = await frame;
    const lives = await before.lives();
    if (!lives) {
      before.close();
      era += 1;
      spare = null;
      frame = open();
      frame.catch(fail);
    }
    current = spare ?? seat();
    spare = null;
    return lives;
  };

  const warm = (): void => {
    if (spare !== null) return;
    idle(() => {
      if (!closed) spare ??= seat();
    });
  };

  const answer = async <T>(question: Question, take: Taking<T>, seconds: number): Promise<T | Ended> => {
    const lost: Ended = { ended: 'lost', during: null };
    const made = await current;
    if (made === null || closed) return lost;
    await equip(made);
    const said = await put(made, question, take, seconds, (during, end) => {
      halt = end;
      become({ phase: 'running', during });
    });
    halt = null;
    if (!isEnded(said)) {
      become({ phase: 'ready' });
      return said;
    }
    become({ phase: 'starting' });
    const lived = await replace(made);
    void settle();
    return lived ? said : { ...said, ended: 'lost' };
  };

  /** Says ready when the worker whose turn it is has started. */
  const settle = async (): Promise<void> => {
    if ((await current) === null || state.phase !== 'starting') return;
    become({ phase: 'ready' });
    warm();
  };

  frame = open();
  frame.catch(fail);
  current = seat().catch(() => null);
  void settle();

  return {
    ask(question, take, seconds) {
      const answered = turn.then(() => answer(question, take, seconds));
      turn = answered.catch(() => undefined);
      return answered;
    },
    equip(question) {
      equipment.push(question);
      turn = turn.then(async () => {
        const made = await current;
        if (made !== null && !closed) await equip(made);
      });
    },
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop: () => halt?.(),
    dispose() {
      closed = true;
      halt?.();
      listeners.clear();
      frame.then((opened) => opened.close(), ignore);
    },
  };
}

/** A limit in seconds as somebody set it, within what is allowed. */
export function limitOf(seconds: number = LIMIT): number {
  return Number.isFinite(seconds) ? Math.min(LONGEST_LIMIT, Math.max(1, seconds)) : LIMIT;
}

function isEnded(said: unknown): said is Ended {
  return typeof said === 'object' && said !== null && 'ended' in said;
}

function ignore(): void {
  // Said outside of a run, or by a worker that was ended already.
}

/** When nothing else is to do: a second worker takes a core for seconds. */
function idle(work: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work, { timeout: 3_000 });
  else setTimeout(work, 1_000);
}
