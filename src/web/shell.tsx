import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useNavigate, useRouterState } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { brief, plural } from './state/format.ts';
import { useKeys } from './state/keys.ts';
import { appQuery } from './state/queries.ts';
import { Loaded, Loading } from './parts/page.tsx';
import { Toasts } from './parts/toast.tsx';

const Palette = lazy(() => import('./parts/palette.tsx').then((module) => ({ default: module.Palette })));
const KeySheet = lazy(() => import('./parts/key-sheet.tsx').then((module) => ({ default: module.KeySheet })));

const DAY_MS = 86_400_000;

/** The frame around every page: rooms at the side (below on a phone), the palette, and what the page says in passing. */
export function Shell(): ReactNode {
  const app = useQuery(appQuery);
  const navigate = useNavigate();
  // What is shown, not what is being gone to: a page still loading must not let the one before it appear.
  const path = useRouterState({ select: (state) => state.matches.at(-1)?.pathname ?? '' });
  const [open, setOpen] = useState<'palette' | 'keys' | null>(null);
  useKeys({ 'Ctrl+k': () => setOpen('palette'), '?': () => setOpen('keys') });

  const newcomer = app.data?.target === null;
  useEffect(() => {
    if (newcomer && path !== '/welcome') void navigate({ to: '/welcome', replace: true });
  }, [newcomer, path, navigate]);

  if (app.data === undefined) {
    return (
      <main id="main">
        <Loaded query={app}>{() => null}</Loaded>
      </main>
    );
  }
  if (newcomer || path === '/welcome') {
    return (
      <main id="main">
        <span className="mark">
          <i />
          Greenroom
        </span>
        <Suspense fallback={<Loading />}>{newcomer && path !== '/welcome' ? null : <Outlet />}</Suspense>
        <Toasts />
      </main>
    );
  }
  const { target, counts } = app.data;
  return (
    <div className="shell">
      <a className="skip" href="#main">
        Skip to the page
      </a>
      <nav className="rail" aria-label="Rooms">
        <Link to="/" className="mark">
          <i />
          Greenroom
        </Link>
        <button type="button" className="palette small" onClick={() => setOpen('palette')}>
          Go to or do… <kbd>Ctrl K</kbd>
        </button>
        <Link to="/" className="room" activeOptions={{ exact: true }}>
          Today
        </Link>
        <Link
          to="/practice"
          className="room"
          data-status={/^\/(practice|session|question|attempt)(\/|$)/.test(path) ? 'active' : undefined}
        >
          Practice <b>{counts.queue === 0 ? '' : counts.queue}</b>
        </Link>
        <Link to="/code" className="room">
          Code
        </Link>
        <Link
          to="/questions"
          className="room"
          data-status={/^\/(questions|own|starter|track)(\/|$)/.test(path) ? 'active' : undefined}
        >
          Bank <b>{counts.questions}</b>
        </Link>
        <Link to="/progress" className="room">
          Progress
        </Link>
        <Link to="/settings" className="room">
          Settings
        </Link>
        {target === null ? null : (
          <div className="foot">
            {footLine(target.interviewDay, target.company)}
            <br />
            {target.title === '' ? app.data.tracks.find((track) => track.id === target.track)?.title : target.title}
          </div>
        )}
      </nav>
      <main id="main" tabIndex={-1}>
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </main>
      <Toasts />
      <Suspense fallback={null}>
        {open === 'palette' ? <Palette close={() => setOpen(null)} showKeys={() => setOpen('keys')} /> : null}
        {open === 'keys' ? <KeySheet close={() => setOpen(null)} /> : null}
      </Suspense>
    </div>
  );
}

function footLine(interviewDay: string | null, company: string): string {
  if (interviewDay === null) return company === '' ? 'No date yet' : `${company}, no date yet`;
  const midnight = new Date();
  midnight.setHours(0, 0, 0, 0);
  const days = Math.round((Date.parse(`${interviewDay}T00:00:00`) - midnight.getTime()) / DAY_MS);
  const to = company === '' ? brief(interviewDay) : company;
  if (days > 0) return `${plural(days, 'day')} to ${to}`;
  return days === 0 ? `Today: ${to}` : `${to} was ${plural(-days, 'day')} ago`;
}
