import type { ReactNode } from 'react';
import type { Draft } from '#core/practice/attempt.ts';
import type { SaveState } from '../state/draft.ts';
import { countWords } from '../state/format.ts';

/** Two windows changed one draft: which one stands? */
export function Conflict({
  what = 'This answer was',
  theirs,
  settle,
}: {
  readonly what?: string;
  readonly theirs: Draft;
  readonly settle: (choice: 'mine' | 'theirs', theirs: Draft) => void;
}): ReactNode {
  return (
    <div className="banner" role="alert">
      <span>
        {what} also changed in another window
        {theirs.mode === 'notes' ? '' : `, which has ${countWords(theirs.text)} words`}.
      </span>
      <button type="button" onClick={() => settle('mine', theirs)}>
        Keep what is here
      </button>
      <button type="button" onClick={() => settle('theirs', theirs)}>
        Take the other
      </button>
    </div>
  );
}

/** Whether what is being typed has reached the server. */
export function Saved({ state }: { readonly state: SaveState }): ReactNode {
  switch (state.kind) {
    case 'clean':
      return null;
    case 'saving':
      return 'Saving…';
    case 'saved':
      return 'Saved';
    case 'waiting':
      return 'Not saved yet: Greenroom is not answering. Your words are kept in this browser; trying again.';
    case 'conflict':
      return 'Not saved';
  }
}
