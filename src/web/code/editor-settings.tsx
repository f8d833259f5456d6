import type { ReactNode } from 'react';
import type { EditorChoice } from './editor-setup.ts';

/** How one edits: completion off unless wanted, and the keys one is used to. */
export function EditorSettings({
  choice,
  choose,
}: {
  readonly choice: EditorChoice;
  readonly choose: (choice: EditorChoice) => void;
}): ReactNode {
  return (
    <details className="editor-settings">
      <summary className="small soft">Editor</summary>
      <div className="stack">
        <label className="row">
          <input
            type="checkbox"
            checked={choice.completion}
            onChange={(event) => choose({ ...choice, completion: event.target.checked })}
          />
          Complete names as I type
        </label>
        <p className="soft small">
          Off as in an interview: what you can write without help is what you can write there.
        </p>
        <label className="field">
          Keys
          <select
            value={choice.keys}
            onChange={(event) => choose({ ...choice, keys: event.target.value as EditorChoice['keys'] })}
          >
            <option value="plain">Plain</option>
            <option value="vim">Vim</option>
            <option value="emacs">Emacs</option>
          </select>
        </label>
        <p className="soft small">
          Tab indents. <kbd>Esc</kbd> then <kbd>Tab</kbd> leaves the editor.
        </p>
      </div>
    </details>
  );
}
