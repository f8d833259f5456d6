import type { AppError, StorageFault } from '#app/errors.ts';

/** What the server itself says no with, before or instead of a use case. */
export type Refusal = 'signed-out' | 'forbidden' | 'too-large' | 'unsupported' | 'too-many-requests' | 'broken';

/** Every code an answer can fail with. */
export type FailureCode = AppError['code'] | StorageFault['code'] | Refusal;

/** The one table from codes to HTTP: a new code does not compile until it has its row. */
export const status: Readonly<
  Record<FailureCode, 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 424 | 429 | 500 | 503 | 507>
> = {
  'not-found': 404,
  invalid: 400,
  unavailable: 424,
  'no-target': 409,
  'draft-changed-elsewhere': 409,
  'damaged-file': 422,
  'newer-version': 422,
  'disk-full': 507,
  busy: 503,
  damaged: 503,
  'signed-out': 401,
  forbidden: 403,
  'too-large': 413,
  unsupported: 415,
  'too-many-requests': 429,
  broken: 500,
};
