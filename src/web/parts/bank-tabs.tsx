import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { appQuery } from '../state/queries.ts';

/** The ways into the bank. */
export function BankTabs(): ReactNode {
  const app = useQuery(appQuery);
  const track = app.data?.target?.track;
  return (
    <nav className="tabs" aria-label="Bank">
      <Link to="/questions" activeOptions={{ exact: true, includeSearch: false }}>
        All
      </Link>
      {track === undefined ? null : (
        <Link to="/track/$id" params={{ id: track }}>
          Your track
        </Link>
      )}
      <Link to="/starter">Starter set</Link>
      <Link to="/own" activeOptions={{ exact: true }}>
        Your own
      </Link>
      <Link to="/own/import">Import</Link>
    </nav>
  );
}
