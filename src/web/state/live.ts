import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Feedback } from '#core/grading/feedback.ts';
// oxlint-disable-next-line import/default -- Vite gives the worker's address as the default export.
import workerAddress from '../live/grader-worker.ts?worker&url';
import type { FromWorker, ToWorker } from '../live/messages.ts';
import { rubricQuery } from './queries.ts';

/** How feedback while typing stands. */
export type Live = {
  readonly feedback: Feedback | null;
  /** Share of the judge's files that have arrived; null when nothing is loading. */
  readonly loading: number | null;
  /** Why only words are read; null when meaning is, too. */
  readonly unavailable: string | null;
};

/** Words are read when nothing has been typed for this long, in milliseconds. */
const PAUSE = 150;
const NOTHING: Live = { feedback: null, loading: null, unavailable: null };

/** Trusted Types, where the browser has them; TypeScript does not know them yet. */
declare const trustedTypes:
  | {
      createPolicy(
        name: string,
        rules: { createScriptURL: (address: string) => string },
      ): { createScriptURL: (address: string) => string };
    }
  | undefined;

/** The content security policy lets workers start from addresses this policy has let pass, and it lets pass one. */
const policy =
  typeof trustedTypes === 'undefined'
    ? undefined
    : trustedTypes.createPolicy('greenroom-workers', {
        createScriptURL: (address) => {
          if (address !== workerAddress) throw new TypeError('not a worker of this app');
          return address;
        },
      });

function startWorker(): Worker {
  return new Worker(policy?.createScriptURL(workerAddress) ?? workerAddress, { type: 'module', name: 'live grader' });
}

/**
 * Grades the words in a worker while they are being typed, so that typing never waits. The worker lives as long as the caller.
 */
export function useLive(questionId: string, text: string): Live {
  const rubric = useQuery(rubricQuery(questionId)).data;
  const [live, setLive] = useState<Live>(NOTHING);
  const worker = useRef<Worker | null>(null);
  const revision = useRef(0);

  useEffect(() => {
    if (rubric === undefined) return;
    const started = startWorker();
    worker.current = started;
    const send = (message: ToWorker): void => started.postMessage(message);
    started.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      setLive((before) => {
        switch (data.kind) {
          case 'progress':
            return { ...before, loading: data.total === 0 ? 0 : data.loaded / data.total };
          case 'ready':
            return { ...before, loading: null };
          case 'unavailable':
            return { ...before, loading: null, unavailable: data.reason };
          case 'feedback':
            return data.revision === revision.current ? { ...before, feedback: data.feedback } : before;
        }
      });
    });
    started.addEventListener('error', () =>
      setLive((before) => ({ ...before, loading: null, unavailable: 'the reader of live points did not start' })),
    );
    send({ kind: 'rubric', rubric });
    return () => {
      started.terminate();
      worker.current = null;
      setLive(NOTHING);
    };
  }, [rubric]);

  useEffect(() => {
    if (rubric === undefined) return;
    const timer = setTimeout(() => {
      revision.current += 1;
      worker.current?.postMessage({ kind: 'text', revision: revision.current, text } satisfies ToWorker);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [rubric, text]);

  return live;
}
