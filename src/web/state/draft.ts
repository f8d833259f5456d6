import { useCallback, useEffect, useRef, useState } from 'react';
import type { AnswerMode, Draft } from '#core/practice/attempt.ts';
import { CallFailed, call } from './api.ts';

/** Where an answer is being written: a question, or one follow-up of an attempt. */
export type DraftPlace = {
  readonly questionId: string;
  readonly probeOf: string | null;
  readonly point: string | null;
};

export type SaveState =
  | { readonly kind: 'clean' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: number }
  /** Kept in this browser; tried again by itself. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'conflict'; readonly theirs: Draft };

type Fields = { readonly mode: AnswerMode; readonly text: string; readonly confidence: number | null };

/** A pause in typing this long saves; together with the request it stays within a second. */
const PAUSE_MS = 400;
const RETRY_MS = 2_500;

/** The slot of a place, as the server names it. */
export function slotOf(place: DraftPlace): string {
  return place.probeOf === null ? place.questionId : `${place.questionId}/${place.probeOf}/${place.point ?? ''}`;
}

/** A copy in this browser, written at every keystroke, for the time the server is away. */
const mirror = {
  key: (slot: string): string => `draft:${slot}`,
  read(slot: string): (Fields & { at: number }) | null {
    try {
      const text = localStorage.getItem(mirror.key(slot));
      return text === null ? null : (JSON.parse(text) as Fields & { at: number });
    } catch {
      return null;
    }
  },
  write(slot: string, fields: Fields): void {
    try {
      localStorage.setItem(mirror.key(slot), JSON.stringify({ ...fields, at: Date.now() }));
    } catch {
      // A full or forbidden local store is no reason to stop typing: the server still saves.
    }
  },
  clear(slot: string): void {
    localStorage.removeItem(mirror.key(slot));
  },
};

/**
 * An answer that is never lost: written to this browser at every keystroke, to the server within a second, again when the
 * page closes, and again until the server answers. Two windows never overwrite each other silently.
 * @param stored the draft the server holds, or null
 */
export function useDraft(place: DraftPlace, stored: Draft | null) {
  const slot = slotOf(place);
  const [restored] = useState(() => {
    const local = mirror.read(slot);
    return local !== null && local.text !== (stored?.text ?? '') && local.at > (stored?.savedAt ?? 0) ? local : null;
  });
  const startMode: AnswerMode = place.probeOf === null ? 'answer' : 'probe';
  const [fields, setFields] = useState<Fields>(() => {
    const from = restored ?? stored;
    return { mode: from?.mode ?? startMode, text: from?.text ?? '', confidence: from?.confidence ?? null };
  });
  const [state, setState] = useState<SaveState>(
    stored === null ? { kind: 'clean' } : { kind: 'saved', at: stored.savedAt },
  );
  const current = useRef(fields);
  const revision = useRef(stored?.revision ?? 0);
  const seconds = useStopwatch(stored?.seconds ?? 0);
  const unsaved = useRef(restored !== null);
  const closed = useRef(false);
  const busy = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const save = useCallback(
    async (leaving = false): Promise<void> => {
      clearTimeout(timer.current);
      if (closed.current || !unsaved.current) return;
      if (busy.current && !leaving) {
        timer.current = setTimeout(() => void save(), PAUSE_MS);
        return;
      }
      busy.current = true;
      unsaved.current = false;
      const sent = current.current;
      setState({ kind: 'saving' });
      try {
        const draft = await call('saveDraft', {
          body: { ...place, ...sent, seconds: Math.round(seconds.read()), base: revision.current },
          keepalive: leaving && sent.text.length < 60_000,
        });
        revision.current = draft.revision;
        if (!unsaved.current && !closed.current) mirror.clear(slot);
        setState({ kind: 'saved', at: Date.now() });
      } catch (error) {
        if (
          error instanceof CallFailed &&
          error.code === 'draft-changed-elsewhere' &&
          error.details.draft !== undefined
        ) {
          setState({ kind: 'conflict', theirs: error.details.draft });
        } else {
          unsaved.current = true;
          setState({ kind: 'waiting' });
          timer.current = setTimeout(() => void save(), RETRY_MS);
        }
      } finally {
        busy.current = false;
      }
    },
    [place, slot, seconds],
  );

  const change = useCallback(
    (part: Partial<Fields>): void => {
      current.current = { ...current.current, ...part };
      setFields(current.current);
      mirror.write(slot, current.current);
      unsaved.current = true;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void save(), PAUSE_MS);
    },
    [save, slot],
  );

  /** Settles a conflict: keep what is written here, or take over what the other window wrote. */
  const settle = useCallback(
    (choice: 'mine' | 'theirs', theirs: Draft): void => {
      revision.current = theirs.revision;
      change(choice === 'mine' ? {} : { text: theirs.text, mode: theirs.mode, confidence: theirs.confidence });
    },
    [change],
  );

  /** Call when the answer was submitted: the draft is gone on the server, too. */
  const close = useCallback((): void => {
    closed.current = true;
    clearTimeout(timer.current);
    mirror.clear(slot);
  }, [slot]);

  useEffect(() => {
    if (unsaved.current) void save();
    const leave = (): void => void save(true);
    const hide = (): void => {
      if (document.visibilityState === 'hidden') leave();
    };
    window.addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', hide);
    return () => {
      window.removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', hide);
      leave();
    };
  }, [save]);

  return {
    ...fields,
    state,
    change,
    settle,
    close,
    restored: restored !== null,
    seconds: seconds.read,
    clock: seconds,
  };
}

/** Seconds the answer has been open and visible; carries on from what was saved. */
function useStopwatch(start: number) {
  const [watch] = useState(() => {
    let sum = start;
    let since: number | null = document.visibilityState === 'visible' ? performance.now() : null;
    return {
      read: (): number => sum + (since === null ? 0 : (performance.now() - since) / 1000),
      set: (running: boolean): void => {
        if (running && since === null) since = performance.now();
        if (!running && since !== null) {
          sum += (performance.now() - since) / 1000;
          since = null;
        }
      },
    };
  });
  useEffect(() => {
    const change = (): void => watch.set(document.visibilityState === 'visible');
    document.addEventListener('visibilitychange', change);
    return () => document.removeEventListener('visibilitychange', change);
  }, [watch]);
  return watch;
}
