import { CallFailed } from './api.ts';

const sentences: Readonly<Record<string, string>> = {
  unreachable:
    'Greenroom is not answering. If you closed the terminal, start it again with npm start; what you typed is kept in this browser.',
  'signed-out': 'This browser is no longer signed in. Run npx greenroom open in the project folder to get a new link.',
  'no-target': 'Choose what you prepare for first.',
  'draft-changed-elsewhere': 'This answer was changed in another window.',
  'damaged-file': 'The file is damaged or not one of ours. Nothing was changed.',
  'newer-version': 'The file comes from a newer version of Greenroom. Update, then try again. Nothing was changed.',
  'disk-full': 'The disk is full, so this was not saved. Free some space and try again.',
  busy: 'Another program is using the data folder. Try again in a moment.',
  damaged: 'The database is damaged. Restore the newest backup: npx greenroom restore.',
  forbidden: 'This page may not do that. Open Greenroom by its own link: npx greenroom open.',
  unsupported: 'This file or request is of a kind that Greenroom does not take.',
  broken: 'Something broke inside Greenroom; the terminal says where. What you typed is kept. Try again.',
  'too-large': 'That is too large.',
  'too-many-requests': 'Too many requests in a minute. Wait a little.',
};

const missing: Readonly<Record<string, string>> = {
  question: 'There is no such question. It may have been deleted.',
  problem: 'There is no such problem.',
  attempt: 'There is no such answer.',
  session: 'There is no such session. Start a new one.',
  track: 'There is no such track.',
  backup: 'There is no such backup.',
  point: 'That point is no longer in the rubric.',
};

/** One sentence for a person, saying what happened and what to do next. */
export function sentenceFor(error: unknown): string {
  if (!(error instanceof CallFailed)) return 'Something went wrong in this page. Reload it; what you typed is kept.';
  if (error.code === 'not-found') return missing[error.details.what ?? ''] ?? 'There is nothing here.';
  return sentences[error.code] ?? error.details.message ?? 'Something went wrong. Try again; what you typed is kept.';
}
