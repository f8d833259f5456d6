import type { Ended } from '#core/judge/runner.ts';
import type { KeptFile } from '#sandbox/messages.ts';
import { type Frame, openFrame } from './open-frame.ts';
import { openSeat, type Question, type Seat, type Taking } from './seat.ts';

/** How a place where code runs stands. Bytes are of the runtime's files; failed is for good. */
export type PlaceState =
  | { readonly phase: 'loading'; readonly loaded: number; readonly total: number }
  | { readonly phase: 'starting' }
  | { readonly phase: 'ready' }
  | { readonly phase: 'running'; readonly during: string | null }
  | { readonly phase: 'failed'; readonly reason: string };

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
  /** Ends the run in progress at once; it is answered as stopped. */
  stop(): void;
  dispose(): void;
};

/** Seconds a run may take, unless somebody sets it, and at most. */
const LIMIT = 5;
const LONGEST_LIMIT = 30;
/** Seconds a worker has to take what it is told before anything is asked of it. */
const EQUIPPING = 60;
/** Workers that do not start, one after the other, until the place is given up. */
const MOST_FAILURES = 2;

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
  let closed = false;
  /** Counts the frames: a worker of an earlier one never starts. */
  let era = 0;
  const equipment: Question[] = [];
  /** How much of the equipment a worker was told. */
  const equipped = new WeakMap<Seat, number>();
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

  /** A worker that has started and was told everything; null when there is none to be had. */
  const seat = async (): Promise<Seat | null> => {
    const mine = era;
    for (let failures = 0; !closed; ) {
      const made = openSeat(await frame, kit.script, names);
      const reason = await made.started;
      if (mine !== era) return null;
      if (reason === null) {
        await equip(made);
        return made;
      }
      made.leave();
      failures += 1;
      if (failures >= MOST_FAILURES) throw new Error(reason);
    }
    return null;
  };
  const seatOrNone = (): Promise<Seat | null> => seat().catch(fail);

  /** Tells a worker what it was not told yet. What fails of it shows in the answers to what needs it. */
  const equip = async (made: Seat): Promise<void> => {
    for (;;) {
      const done = equipped.get(made) ?? 0;
      const question = equipment[done];
      if (question === undefined) return;
      equipped.set(made, done + 1);
      await made.put(
        question,
        () => ({ answer: null }),
        EQUIPPING,
        () => undefined,
      );
    }
  };

  /** A worker has ended: the spare takes over, in a new frame when the browser has ended that one. */
  const replace = async (gone: Seat): Promise<boolean> => {
    gone.leave();
    const before = await frame;
    const lives = await before.lives();
    if (closed) return lives;
    if (!lives) {
      before.close();
      era += 1;
      spare = null;
      frame = open();
    }
    // Where a second worker could not start, there is room for it now.
    current = spare?.then((warmed) => warmed ?? seatOrNone()) ?? seatOrNone();
    spare = null;
    return lives;
  };

  const warm = (): void => {
    if (spare !== null) return;
    idle(() => {
      if (!closed) spare ??= seat().catch(() => null);
    });
  };

  const answer = async <T>(question: Question, take: Taking<T>, seconds: number): Promise<T | Ended> => {
    const lost: Ended = { ended: 'lost', during: null };
    let stopped = false;
    let made = await current;
    if (made?.gone() === true) {
      await replace(made);
      made = await current;
    }
    if (made === null || closed) return lost;
    await equip(made);
    const said = await made.put(question, take, seconds, (during, end) => {
      halt = () => {
        stopped = true;
        end();
      };
      become({ phase: 'running', during });
    });
    halt = null;
    if (closed) return lost;
    if (!isEnded(said)) {
      become({ phase: 'ready' });
      warm();
      return said;
    }
    become({ phase: 'starting' });
    const lived = await replace(made);
    void settle();
    if (stopped) return { ...said, ended: 'stopped' };
    return lived ? said : { ...said, ended: 'lost' };
  };

  /** Says ready when the worker whose turn it is has started. */
  const settle = async (): Promise<void> => {
    if ((await current) === null || state.phase !== 'starting') return;
    become({ phase: 'ready' });
    warm();
  };

  frame = open();
  current = seatOrNone();
  void settle();

  return {
    ask(question, take, seconds) {
      const answered = turn.then(() => answer(question, take, seconds));
      turn = answered;
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
      frame.then(
        (opened) => opened.close(),
        () => undefined,
      );
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

/** When nothing else is to do: a second worker takes a core for seconds. */
function idle(work: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work, { timeout: 3_000 });
  else setTimeout(work, 1_000);
}
