import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { call } from '../state/api.ts';
import { refreshWheels } from '../state/queries.ts';
import { sentenceFor } from '../state/words.ts';
import { packageWords } from './packages.ts';
import type { Bench } from './runners.ts';

const MEGABYTE = 1_000_000;

/** Whether code can run now, and if not, what is being waited for or what to do. */
export function RunnerStatus({
  bench,
  busy,
  problemId,
}: {
  readonly bench: Bench;
  readonly busy: boolean;
  readonly problemId: string;
}): ReactNode {
  const { state, missing, elsewhere } = bench;
  if (elsewhere.length > 0) {
    const wanted = elsewhere.map((name) => packageWords[name]).join(' and ');
    return (
      <p className="note">
        This problem runs where {wanted} is installed: save your code in a file, then{' '}
        <code>npx greenroom solve {problemId} FILE</code>.
      </p>
    );
  }
  if (missing.length > 0) return <MissingPackages needs={bench.needs} />;
  if (state.phase === 'failed') {
    return (
      <p role="alert" className="note red">
        {state.reason} Your code is saved; it can also be run with <code>npx greenroom solve</code>.{' '}
        <button type="button" className="link" onClick={() => window.location.reload()}>
          Try again
        </button>
      </p>
    );
  }
  if (state.phase === 'loading' || state.phase === 'starting') {
    const share = state.phase === 'starting' ? 1 : state.total === 0 ? 0 : state.loaded / state.total;
    return (
      <span className="row soft small" role="status">
        <span className="meter" aria-hidden="true">
          <i style={{ width: `${share * 100}%` }} />
        </span>
        {state.phase === 'starting' || state.total === 0
          ? 'Starting…'
          : `Loading ${(state.loaded / MEGABYTE).toFixed(0)} of ${(state.total / MEGABYTE).toFixed(0)} MB`}
      </span>
    );
  }
  if (!busy) return null;
  return (
    <button type="button" className="quiet small" onClick={bench.stop}>
      Stop
    </button>
  );
}

/** A problem that needs a package which has not been fetched: what, how, and that nothing else depends on it. */
function MissingPackages({ needs }: { readonly needs: Bench['needs'] }): ReactNode {
  const wanted = needs.map((name) => packageWords[name]).join(' and ');
  const fetchThem = useMutation({
    mutationFn: () => call('fetchWheels', { body: { names: [...needs] } }),
    onSuccess: refreshWheels,
  });
  return (
    <div className="note">
      <p>
        This problem runs with {wanted}, which is fetched once from the Pyodide project and kept in your data folder.
        You can read and write without it; problems without this mark do not need it.
      </p>
      {fetchThem.error === null ? null : (
        <p role="alert" className="soft">
          {sentenceFor(fetchThem.error)} With {wanted} for your own Python, <code>npx greenroom solve</code> runs it,
          too.
        </p>
      )}
      <button type="button" disabled={fetchThem.isPending} onClick={() => fetchThem.mutate()}>
        {fetchThem.isPending ? `Fetching ${wanted}…` : `Fetch ${wanted}`}
      </button>
    </div>
  );
}
