import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { ProblemKind } from '#core/bank/vocabulary.ts';
import type { EditorChoice, OpenEditor } from './editor-setup.ts';

const CHOICE_KEY = 'editor';
const plain: EditorChoice = { completion: false, keys: 'plain' };

/** The candidate's way of editing, kept in this browser. */
export function useEditorChoice(): readonly [EditorChoice, (choice: EditorChoice) => void] {
  const [choice, setChoice] = useState<EditorChoice>(() => {
    try {
      const kept = JSON.parse(localStorage.getItem(CHOICE_KEY) ?? '{}') as Partial<EditorChoice>;
      return {
        completion: kept.completion === true,
        keys: kept.keys === 'vim' || kept.keys === 'emacs' ? kept.keys : 'plain',
      };
    } catch {
      return plain;
    }
  });
  return [
    choice,
    (next) => {
      localStorage.setItem(CHOICE_KEY, JSON.stringify(next));
      setChoice(next);
    },
  ];
}

/** What a page may tell an editor to do. */
export type EditorHandle = Pick<OpenEditor, 'write' | 'goTo' | 'focus'>;

/** A code editor. It keeps its own text and tells of every change; the page writes into it only through the handle. */
export function Editor({
  kind,
  text,
  label,
  choice,
  readOnly,
  changed,
  run,
  submit,
  opened,
}: {
  readonly kind: ProblemKind;
  /** The text it begins with. */
  readonly text: string;
  readonly label: string;
  readonly choice: EditorChoice;
  readonly readOnly: boolean;
  readonly changed: (text: string) => void;
  readonly run: () => void;
  readonly submit: () => void;
  readonly opened: (handle: EditorHandle | null) => void;
}): ReactNode {
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<OpenEditor | null>(null);
  const [ready, setReady] = useState(false);
  const current = useRef({ text, choice, changed, run, submit, opened });
  current.current = { text, choice, changed, run, submit, opened };

  useEffect(() => {
    let closed = false;
    const tell = (next: string): void => current.current.changed(next);
    void import('./editor-setup.ts').then(({ openEditor }) => {
      if (closed || host.current === null) return;
      editor.current = openEditor({
        host: host.current,
        kind,
        label,
        text: current.current.text,
        choice: current.current.choice,
        changed: tell,
        run: () => current.current.run(),
        submit: () => current.current.submit(),
      });
      current.current.opened(editor.current);
      setReady(true);
    });
    return () => {
      closed = true;
      current.current.opened(null);
      editor.current?.close();
      editor.current = null;
    };
  }, [kind, label]);
  useEffect(() => editor.current?.choose(choice), [choice]);
  useEffect(() => editor.current?.lock(readOnly), [readOnly]);

  return (
    <>
      {/* Never hidden: an editor made where it cannot be measured draws its line numbers in the wrong places. */}
      <div ref={host} className="editor" aria-busy={!ready} />
    </>
  );
}

/** Code to read. */
export function CodeToRead({
  kind,
  text,
  label,
}: {
  readonly kind: ProblemKind;
  readonly text: string;
  readonly label: string;
}): ReactNode {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let close: (() => void) | null = null;
    let gone = false;
    void import('./editor-setup.ts').then(({ openReading }) => {
      if (!gone && host.current !== null) close = openReading(host.current, kind, text, label);
    });
    return () => {
      gone = true;
      close?.();
    };
  }, [kind, text, label]);
  return <div ref={host} className="code-to-read" />;
}

/** Room for two columns of code, in pixels. */
const BESIDE = 860;

/** The candidate's code and another, with what differs marked; beside each other where there is room. */
export function Difference({
  kind,
  yours,
  theirs,
}: {
  readonly kind: ProblemKind;
  readonly yours: string;
  readonly theirs: string;
}): ReactNode {
  const host = useRef<HTMLDivElement>(null);
  const [beside, setBeside] = useState(true);
  useEffect(() => {
    const element = host.current;
    if (element === null) return;
    const measure = new ResizeObserver(([entry]) => setBeside((entry?.contentRect.width ?? 0) >= BESIDE));
    measure.observe(element);
    return () => measure.disconnect();
  }, []);
  useEffect(() => {
    let close: (() => void) | null = null;
    let gone = false;
    void import('./editor-setup.ts').then(({ openDifference }) => {
      if (!gone && host.current !== null) close = openDifference(host.current, kind, [yours, theirs], beside);
    });
    return () => {
      gone = true;
      close?.();
    };
  }, [kind, yours, theirs, beside]);
  return (
    <>
      {beside ? (
        <div className="beside small soft" aria-hidden="true">
          <span>Your code</span>
          <span>The model solution</span>
        </div>
      ) : (
        <p className="small soft">Yours struck out, the model solution in its place.</p>
      )}
      <div ref={host} className="code-to-read" />
    </>
  );
}
