import { type AppError, StorageFault } from '#app/errors.ts';
import { err, type Result, unreachable } from '#core/result.ts';

/** Why a command could not do its work: one sentence for stderr, and the exit code (2: it was called wrongly). */
export type Failure = { readonly message: string; readonly code: 1 | 2 };

/** How a command ended: its exit code, or why it could not do its work. */
export type Outcome = Result<number, Failure>;

/** Wraps a sentence as the failure of a command. */
export function fail(message: string, code: Failure['code'] = 1): { readonly ok: false; readonly error: Failure } {
  return err({ message, code });
}

/** The sentence for a failure a use case or the data folder returned. */
export function sentenceOf(error: AppError): string {
  switch (error.code) {
    case 'not-found':
      return `There is no such ${error.what}.`;
    case 'no-target':
      return 'No target is set yet.';
    case 'draft-changed-elsewhere':
      return 'The draft was changed in another window.';
    case 'invalid':
    case 'unavailable':
    case 'damaged-file':
    case 'newer-version':
      return error.message;
    default:
      return unreachable(error);
  }
}

/** The sentence for something thrown that is not a bug: the disk, the file system, the database. Null: it is a bug. */
export function sentenceOfFault(thrown: unknown): string | null {
  if (thrown instanceof StorageFault) return thrown.message;
  if (!(thrown instanceof Error) || !('code' in thrown) || !('syscall' in thrown)) return null;
  const what = 'path' in thrown ? String(thrown.path) : 'a file';
  switch (thrown.code) {
    case 'ENOENT':
      return `There is no ${what}.`;
    case 'EISDIR':
      return `${what} is a folder.`;
    case 'EACCES':
    case 'EPERM':
      return `You may not use ${what}.`;
    case 'ENOSPC':
      return 'There is no room left on the disk.';
    default:
      return `${what} cannot be used (${String(thrown.code)}).`;
  }
}
