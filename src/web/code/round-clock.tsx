import { type ReactNode, useEffect, useState } from 'react';
import { plural } from '../state/format.ts';

const MINUTE = 60_000;

/** The clock of a timed round: a bar and whole minutes, nothing that flashes. It goes on when the time is up. */
export function RoundClock({
  startedAt,
  minutes,
}: {
  readonly startedAt: number;
  readonly minutes: number;
}): ReactNode {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 5_000);
    return () => clearInterval(timer);
  }, []);
  const passed = Math.max(0, (now - startedAt) / MINUTE);
  const left = Math.ceil(minutes - passed);
  return (
    <span className="row" role="timer" aria-label="Time left in the round">
      <span className="meter" aria-hidden="true">
        <i style={{ width: `${Math.min(100, (passed / minutes) * 100)}%` }} />
      </span>
      {left > 0 ? `${plural(left, 'minute')} left` : `${plural(minutes, 'minute')} are over; finish your sentence`}
    </span>
  );
}
