import { useCallback, useEffect, useRef, useState } from 'react';
import type { Draft, DraftMode } from '#core/practice/attempt.ts';
import { CallFailed, call } from './api.ts';

/** Where an answer is being written: a question, or one follow-up of an attempt. */
export type DraftPlace = {
  readonly questionId: string;
  readonly probeOf: string | null;
  readonly point: string | null;
  /** For a problem: its code, or the notes beside it; in a timed round `probeOf` is the session. */
  readonly mode?: 'code' | 'notes';
};

export type SaveState =
  | { readonly kind: 'clean' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: number }
  /** Kept in this browser; tried again by itself. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'conflict'; readonly theirs: Draft };

type Fields = { readonly mode: DraftMode; readonly text: string; readonly confidence: number | null };

/** A pause in typing this long saves; together with the request it stays within a second. */
const PAUSE_MS = 400;
const RETRY_MS = 2_500;
/** A day: a page left open longer was not worked on. */
const LONGEST_SECONDS = 86_400;

/** The slot of a place, as the server names it. */
export function slotOf(place: DraftPlace): string {
  if (place.mode !== undefined && place.probeOf !== null) return `${place.questionId}/${place.probeOf}/${place.mode}`;
  if (place.mode === 'notes') return `${place.questionId}/notes`;
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
  const startMode: DraftMode = place.mode ?? (place.probeOf === null ? 'answer' : 'probe');
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
  const held = useRef(false);
  const closed = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  /** The save under way; saves follow one another, since each names the revision that the one before it made. */
  const underWay = useRef<Promise<void> | null>(null);
  /** What was sent last: when the answer to a save was lost, the server holds this, and that is no conflict. */
  const lastSent = useRef<string | null>(stored?.text ?? null);

  const save = useCallback(
    async (leaving = false): Promise<void> => {
      clearTimeout(timer.current);
      while (underWay.current !== null) await underWay.current;
      if (held.current || closed.current || !unsaved.current) return;
      unsaved.current = false;
      const sent = current.current;
      const before = lastSent.current;
      lastSent.current = sent.text;
      setState({ kind: 'saving' });
      const again = (wait: number): void => {
        unsaved.current = true;
        timer.current = setTimeout(() => void save(), wait);
      };
      underWay.current = call('saveDraft', {
        body: { ...place, ...sent, seconds: Math.round(seconds.read()), base: revision.current },
        // The platform refuses larger bodies once the page is gone; then the copy in this browser is the one that lasts.
        keepalive: leaving && sent.text.length < 15_000,
      }).then(
        (draft) => {
          underWay.current = null;
          revision.current = draft.revision;
          // Another window may have written its own words there.
          if (!unsaved.current && !closed.current && mirror.read(slot)?.text === sent.text) mirror.clear(slot);
          setState({ kind: 'saved', at: Date.now() });
        },
        (error: unknown) => {
          underWay.current = null;
          const theirs =
            error instanceof CallFailed && error.code === 'draft-changed-elsewhere' ? error.details.draft : undefined;
          if (theirs === undefined) {
            setState({ kind: 'waiting' });
            again(RETRY_MS);
          } else if (theirs.text === sent.text || theirs.text === before) {
            revision.current = theirs.revision;
            again(0);
          } else {
            setState({ kind: 'conflict', theirs });
          }
        },
      );
      await underWay.current;
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

  /** Call before submitting: waits for the save under way, so that none arrives after the answer and revives the draft. */
  const hold = useCallback(async (): Promise<void> => {
    held.current = true;
    clearTimeout(timer.current);
    while (underWay.current !== null) await underWay.current;
  }, []);

  /** Call when submitting failed: saving goes on. */
  const release = useCallback((): void => {
    held.current = false;
    unsaved.current = true;
    void save();
  }, [save]);

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
    hold,
    release,
    close,
    restored: restored !== null,
    /** What is written at this instant, whatever has been drawn. */
    now: () => current.current,
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
      read: (): number => Math.min(LONGEST_SECONDS, sum + (since === null ? 0 : (performance.now() - since) / 1000)),
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
