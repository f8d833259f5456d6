import { QueryClient, queryOptions } from '@tanstack/react-query';
import type { FilterRequest } from '#wire/http.ts';
import { CallFailed, call, utcOffset } from './api.ts';
import { readWheels } from './wheels.ts';

/** One client for the app. A server on this machine answers or it does not: few retries, none for what is certain. */
export const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: (count, error) => count < 2 && error instanceof CallFailed && error.code === 'unreachable',
    },
  },
});

export const appQuery = queryOptions({
  queryKey: ['app'],
  queryFn: () => call('readApp', { query: { offset: utcOffset() } }),
});
export const todayQuery = queryOptions({
  queryKey: ['today'],
  queryFn: () => call('readToday', { query: { offset: utcOffset() } }),
});
export const progressQuery = queryOptions({
  queryKey: ['progress'],
  queryFn: () => call('readProgress', { query: { offset: utcOffset() } }),
});
export const ownQuery = queryOptions({ queryKey: ['own'], queryFn: () => call('listOwnQuestions') });
export const starterQuery = queryOptions({ queryKey: ['starter'], queryFn: () => call('readStarter') });
export const backupsQuery = queryOptions({ queryKey: ['backups'], queryFn: () => call('listBackups') });

export function queueQuery(filter: FilterRequest) {
  return queryOptions({
    queryKey: ['queue', filter],
    queryFn: () => call('readQueue', { query: { ...filter, offset: utcOffset() } }),
  });
}
export function questionsQuery(q: string) {
  return queryOptions({
    queryKey: ['questions', q],
    queryFn: ({ signal }) => call('listQuestions', { query: { q }, signal }),
  });
}
export function questionQuery(id: string) {
  // The draft inside must be the one on disk, not a remembered one.
  return queryOptions({
    queryKey: ['question', id],
    queryFn: () => call('readQuestion', { params: { id } }),
    staleTime: 0,
    gcTime: 0,
  });
}
export function rubricQuery(id: string) {
  return queryOptions({
    queryKey: ['rubric', id],
    queryFn: () => call('readRubric', { params: { id } }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
export function attemptQuery(id: string) {
  return queryOptions({ queryKey: ['attempt', id], queryFn: () => call('readAttempt', { params: { id } }) });
}
export function sessionQuery(id: string) {
  return queryOptions({ queryKey: ['session', id], queryFn: () => call('readSession', { params: { id } }) });
}
export function trackQuery(id: string) {
  return queryOptions({ queryKey: ['track', id], queryFn: () => call('readTrack', { params: { id } }) });
}
export function draftQuery(slot: string) {
  return queryOptions({
    queryKey: ['draft', slot],
    queryFn: () => call('readDraft', { query: { slot } }),
    staleTime: 0,
    gcTime: 0,
  });
}

/** After anything was written: everything shown may have changed, and all of it is a few milliseconds away. */
export async function refreshAll(): Promise<void> {
  // Packages are megabytes, and do not change by what somebody writes.
  await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'wheels' });
}

export const problemsQuery = queryOptions({ queryKey: ['problems'], queryFn: () => call('listProblems') });
/** @param round the session, where it is solved in a timed round */
export function problemQuery(id: string, round: string | null = null) {
  // The draft inside must be the one on disk, not a remembered one.
  return queryOptions({
    queryKey: ['problem', id, round],
    queryFn: () => call('readProblem', { params: { id }, query: round === null ? {} : { session: round } }),
    staleTime: 0,
    gcTime: 0,
  });
}
export function codeQuery(id: string) {
  return queryOptions({ queryKey: ['code', id], queryFn: () => call('readCode', { params: { id } }) });
}
/** The files of Python packages, as far as this machine has them; `missing` names the others. */
export function wheelsQuery(needs: readonly string[]) {
  return queryOptions({
    queryKey: ['wheels', ...needs],
    queryFn: () => readWheels(needs),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Looks again which packages are on this machine. */
export async function refreshWheels(): Promise<void> {
  await client.invalidateQueries({ queryKey: ['wheels'] });
}
