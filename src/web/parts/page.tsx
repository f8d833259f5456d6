import { type ReactNode, useEffect } from 'react';
import { sentenceFor } from '../state/words.ts';

/** Sets the tab's title while a page is shown. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Greenroom`;
  }, [title]);
}

/** What a page shows until its data is there; nothing for the first moments, so that a fast answer never flickers. */
export function Loading(): ReactNode {
  return (
    <div className="skeleton" role="status" aria-label="Loading">
      <i />
      <i />
      <i />
    </div>
  );
}

/** What a page shows when its data did not come: what happened, what to do, and a way to try again. */
export function Failed({ error, retry }: { readonly error: unknown; readonly retry: () => void }): ReactNode {
  return (
    <div role="alert">
      <h1>This page did not load.</h1>
      <p className="lede">{sentenceFor(error)}</p>
      <button type="button" onClick={retry}>
        Try again
      </button>
    </div>
  );
}

/** A query's three states in one place: loading, failed, and its data. */
export function Loaded<T>({
  query,
  children,
}: {
  readonly query: { readonly data: T | undefined; readonly error: unknown; readonly refetch: () => unknown };
  readonly children: (data: T) => ReactNode;
}): ReactNode {
  if (query.data !== undefined) return children(query.data);
  if (query.error !== null) return <Failed error={query.error} retry={() => void query.refetch()} />;
  return <Loading />;
}
