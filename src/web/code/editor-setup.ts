// Everything of CodeMirror, loaded when an editor is first shown.
import { acceptCompletion, autocompletion, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { python } from '@codemirror/lang-python';
import { PostgreSQL, sql } from '@codemirror/lang-sql';
import { bracketMatching, HighlightStyle, indentOnInput, indentUnit, syntaxHighlighting } from '@codemirror/language';
import { MergeView, unifiedMergeView } from '@codemirror/merge';
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search';
import { Compartment, EditorState, type Extension, Prec } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { tags } from '@lezer/highlight';
import type { ProblemKind } from '#core/bank/vocabulary.ts';

/** How an editor behaves; the candidate's choice, kept in this browser. */
export type EditorChoice = {
  /** Off by default: nobody completes words in an interview. */
  readonly completion: boolean;
  readonly keys: 'plain' | 'vim' | 'emacs';
};

/** An editor on the page. */
export type OpenEditor = {
  /** Replaces the text, as one step that can be undone. */
  write(text: string): void;
  choose(choice: EditorChoice): void;
  /** While true, nothing can be typed. */
  lock(locked: boolean): void;
  /** Puts the cursor at a line, 1-based. */
  goTo(line: number): void;
  focus(): void;
  close(): void;
};

export type EditorKit = {
  /** An element without content; the editor lives in its shadow, where the page's policy lets it have styles. */
  readonly host: HTMLElement;
  readonly kind: ProblemKind;
  readonly text: string;
  /** What a screen reader calls it. */
  readonly label: string;
  readonly choice: EditorChoice;
  readonly changed: (text: string) => void;
  readonly run: () => void;
  readonly submit: () => void;
};

const highlight = HighlightStyle.define([
  { tag: [tags.keyword, tags.modifier, tags.operatorKeyword], color: 'var(--green)', fontWeight: '600' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--amber)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--blue)' },
  { tag: tags.comment, color: 'var(--soft)', fontStyle: 'italic' },
  { tag: [tags.function(tags.definition(tags.variableName)), tags.className], color: 'var(--ink)', fontWeight: '600' },
  { tag: tags.invalid, color: 'var(--red)' },
]);

const theme = EditorView.theme({
  '&': { color: 'var(--ink)', backgroundColor: 'var(--sheet)', fontSize: '14px', height: '100%' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--mono)', fontVariantLigatures: 'none', lineHeight: '1.6', overflow: 'auto' },
  '.cm-content': { padding: '12px 0', caretColor: 'var(--ink)' },
  '.cm-line': { padding: '0 12px' },
  '.cm-cursor, .cm-dropCursor': { borderLeftColor: 'var(--ink)', borderLeftWidth: '2px' },
  '.cm-gutters': { backgroundColor: 'var(--sheet)', color: 'var(--faint)', border: 'none', paddingLeft: '6px' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'color-mix(in srgb, var(--wash) 70%, transparent)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    background: 'var(--green-wash)',
  },
  '.cm-selectionMatch': { backgroundColor: 'var(--amber-wash)' },
  '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': {
    backgroundColor: 'var(--green-wash)',
    outline: '1px solid var(--green)',
  },
  '.cm-panels': { backgroundColor: 'var(--wash)', color: 'var(--ink)', borderColor: 'var(--rule)' },
  '.cm-panels input, .cm-panels button': { font: '13px var(--sans)' },
  '.cm-textfield, .cm-button': {
    background: 'var(--sheet)',
    color: 'var(--ink)',
    border: '1px solid var(--edge)',
    borderRadius: '5px',
  },
  '.cm-tooltip': { backgroundColor: 'var(--sheet)', border: '1px solid var(--edge)', borderRadius: '6px' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { backgroundColor: 'var(--green-wash)', color: 'var(--ink)' },
  '.cm-changedLine': { backgroundColor: 'color-mix(in srgb, var(--amber-wash) 60%, transparent) !important' },
  '.cm-changedText': { background: 'var(--amber-wash) !important' },
  '.cm-deletedChunk': { backgroundColor: 'var(--red-wash)' },
});

function language(kind: ProblemKind): Extension {
  return kind === 'coding' ? [python(), indentUnit.of('    ')] : [sql({ dialect: PostgreSQL }), indentUnit.of('  ')];
}

const reading: Extension = [
  lineNumbers(),
  syntaxHighlighting(highlight),
  theme,
  EditorView.lineWrapping,
  EditorState.readOnly.of(true),
];

/** The element inside a host's shadow that an editor is put in, empty. */
function roomIn(host: HTMLElement): { root: ShadowRoot; parent: HTMLElement } {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const parent = document.createElement('div');
  parent.style.height = '100%';
  root.replaceChildren(parent);
  return { root, parent };
}

/** Opens an editor. Escape, then Tab leaves it by keyboard. */
export function openEditor(kit: EditorKit): OpenEditor {
  const { root, parent } = roomIn(kit.host);
  const [completing, keys, locking] = [new Compartment(), new Compartment(), new Compartment()];
  const view = new EditorView({
    parent,
    root,
    state: EditorState.create({
      doc: kit.text,
      extensions: [
        // Before everything, the plain keys included: they have other ideas about Enter.
        Prec.highest(
          keymap.of([
            { key: 'Shift-Mod-Enter', run: () => (kit.submit(), true) },
            { key: 'Mod-Enter', run: () => (kit.run(), true) },
            { key: 'Tab', run: acceptCompletion },
          ]),
        ),
        keys.of([]),
        locking.of([]),
        lineNumbers(),
        highlightActiveLine(),
        highlightActiveLineGutter(),
        history(),
        drawSelection(),
        indentOnInput(),
        bracketMatching(),
        highlightSelectionMatches(),
        completing.of(kit.choice.completion ? autocompletion() : []),
        language(kit.kind),
        syntaxHighlighting(highlight),
        theme,
        EditorState.tabSize.of(4),
        keymap.of([...completionKeymap, ...searchKeymap, ...historyKeymap, ...defaultKeymap, indentWithTab]),
        EditorView.contentAttributes.of({
          'aria-label': kit.label,
          tabindex: '0',
          autocapitalize: 'off',
          autocorrect: 'off',
        }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) kit.changed(update.state.doc.toString());
        }),
      ],
    }),
  });
  const choose = (choice: EditorChoice): void => {
    view.dispatch({ effects: completing.reconfigure(choice.completion ? autocompletion() : []) });
    void keysOf(choice.keys).then((extension) => view.dispatch({ effects: keys.reconfigure(extension) }));
  };
  choose(kit.choice);
  return {
    write: (text) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } }),
    choose,
    lock: (locked) => view.dispatch({ effects: locking.reconfigure(EditorState.readOnly.of(locked)) }),
    goTo(line) {
      const at = view.state.doc.line(Math.min(Math.max(line, 1), view.state.doc.lines));
      view.dispatch({ selection: { anchor: at.from }, effects: EditorView.scrollIntoView(at.from, { y: 'center' }) });
      view.focus();
    },
    focus: () => view.focus(),
    close: () => view.destroy(),
  };
}

/** Loaded when chosen; who edits plainly never carries them. */
async function keysOf(choice: EditorChoice['keys']): Promise<Extension> {
  if (choice === 'vim') return (await import('@replit/codemirror-vim')).vim();
  if (choice === 'emacs') return (await import('@replit/codemirror-emacs')).emacs();
  return [];
}

/** Shows code that cannot be changed. @returns closes it */
export function openReading(host: HTMLElement, kind: ProblemKind, text: string, label: string): () => void {
  const { root, parent } = roomIn(host);
  const view = new EditorView({ parent, root, doc: text, extensions: [reading, language(kind), named(label)] });
  return () => view.destroy();
}

/** Shows two pieces of code side by side, or one under the other where there is no room. @returns closes them */
export function openDifference(
  host: HTMLElement,
  kind: ProblemKind,
  [yours, theirs]: readonly [string, string],
  beside: boolean,
): () => void {
  const { root, parent } = roomIn(host);
  const shared = [reading, language(kind)];
  if (!beside) {
    const unified = unifiedMergeView({ original: yours, mergeControls: false, highlightChanges: true });
    const view = new EditorView({
      parent,
      root,
      doc: theirs,
      extensions: [shared, unified, named('Both, changes marked')],
    });
    return () => view.destroy();
  }
  const view = new MergeView({
    parent,
    root,
    a: { doc: yours, extensions: [shared, named('Your code')] },
    b: { doc: theirs, extensions: [shared, named('The model solution')] },
  });
  return () => view.destroy();
}

function named(label: string): Extension {
  return EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' });
}
