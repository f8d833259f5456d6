import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { FilterRequest } from '#wire/http.ts';
import { call, utcOffset } from '../state/api.ts';
import { refreshAll } from '../state/queries.ts';
import { sentenceFor } from '../state/words.ts';
import { say } from './toast.tsx';

/** What a session is made of: so many minutes of the queue, or exactly these questions. */
export type SessionWish = {
  readonly minutes: number;
  readonly filter?: FilterRequest;
  readonly questionIds?: string[];
  /** Minutes of a timed round. */
  readonly round?: number;
};

/** Starts a session and goes to it. */
export function useStartSession() {
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (wish: SessionWish) =>
      call('startSession', {
        body: {
          minutes: wish.minutes,
          filter: wish.filter ?? {},
          questionIds: wish.questionIds ?? null,
          round: wish.round ?? null,
          offset: utcOffset(),
        },
      }),
    onSuccess: async (session) => {
      await refreshAll();
      await navigate({ to: '/session/$id', params: { id: session.id } });
    },
    onError: (error) => say(sentenceFor(error)),
  });
}

/** The one green button that leads on. */
export function StartButton({
  wish,
  children,
}: {
  readonly wish: SessionWish;
  readonly children: ReactNode;
}): ReactNode {
  const start = useStartSession();
  return (
    <button type="button" className="go" disabled={start.isPending} onClick={() => start.mutate(wish)}>
      {children}
    </button>
  );
}
