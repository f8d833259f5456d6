import type { Draft } from '#core/practice/attempt.ts';

/** Every failure a use case can return. A caller must handle each; src/server/status.ts and src/web/state/words.ts map them. */
export type AppError =
  | {
      readonly code: 'not-found';
      readonly what: 'question' | 'problem' | 'attempt' | 'session' | 'track' | 'backup' | 'point';
    }
  | { readonly code: 'invalid'; readonly message: string }
  | { readonly code: 'unavailable'; readonly message: string }
  | { readonly code: 'no-target' }
  | { readonly code: 'draft-changed-elsewhere'; readonly draft: Draft }
  | { readonly code: 'damaged-file'; readonly message: string }
  | { readonly code: 'newer-version'; readonly message: string };

/** The store cannot do its work for a reason outside the program; thrown, since no use case can go on. */
export class StorageFault extends Error {
  readonly code: 'disk-full' | 'busy' | 'damaged';

  constructor(code: StorageFault['code'], message: string, cause: unknown) {
    super(message, { cause });
    this.name = 'StorageFault';
    this.code = code;
  }
}
