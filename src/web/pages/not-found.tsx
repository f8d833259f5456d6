import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTitle } from '../parts/page.tsx';

/** An address that leads nowhere. */
export function NotFound(): ReactNode {
  useTitle('Nothing here');
  return (
    <>
      <h1>There is nothing at this address.</h1>
      <p className="lede">It may be an old link, or one with a letter missing.</p>
      <Link to="/" className="button">
        Go to Today
      </Link>
    </>
  );
}
