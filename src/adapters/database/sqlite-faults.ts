import { StorageFault } from '#app/errors.ts';

const FULL = 13;
const BUSY = 5;
const LOCKED = 6;
const CORRUPT = 11;
const NOT_A_DATABASE = 26;

/**
 * Names the failures that have a cause outside the program.
 * @param error what node:sqlite threw
 * @returns a StorageFault for a full disk, a database kept busy and a damaged file; anything else unchanged
 */
export function asStorageFault(error: unknown): unknown {
  switch (primaryCode(error)) {
    case FULL:
      return new StorageFault('disk-full', 'There is no room left on the disk; nothing was saved by this step.', error);
    case BUSY:
    case LOCKED:
      return new StorageFault(
        'busy',
        'Another program kept the database busy for too long; nothing was saved by this step.',
        error,
      );
    case CORRUPT:
    case NOT_A_DATABASE:
      return new StorageFault('damaged', 'The database file is damaged.', error);
    default:
      return error;
  }
}

/**
 * Runs a synchronous step on a database.
 * @returns what the step returns; throws StorageFault where asStorageFault knows the failure, else the original error
 */
export function guarded<T>(step: () => T): T {
  try {
    return step();
  } catch (error) {
    throw asStorageFault(error);
  }
}

/** Extended result codes carry the primary one in their low byte. */
function primaryCode(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return undefined;
  return error.errcode & 0xff;
}
