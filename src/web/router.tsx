import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { areaIds, levels, problemSections, questionKinds } from '#core/bank/vocabulary.ts';
import { NotFound } from './pages/not-found.tsx';
import { Today } from './pages/today.tsx';
import { Shell } from './shell.tsx';

/** A search parameter that is one of a list, or left out. */
function oneOf<T extends string>(list: readonly T[], value: unknown): T | undefined {
  return list.find((entry) => entry === value);
}

const states = ['untried', 'weak', 'faded', 'good'] as const;
const codeStates = ['new', 'open', 'solved', 'faded'] as const;

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });
const routeTree = root.addChildren([
  createRoute({ getParentRoute: () => root, path: '/', component: Today }),
  createRoute({
    getParentRoute: () => root,
    path: '/welcome',
    component: lazyRouteComponent(() => import('./pages/welcome.tsx'), 'Welcome'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/practice',
    validateSearch: (search: Record<string, unknown>) => ({
      area: oneOf(areaIds, search['area']),
      level: oneOf(levels, search['level']),
      kind: oneOf(questionKinds, search['kind']),
      all: search['all'] === true ? true : undefined,
    }),
    component: lazyRouteComponent(() => import('./pages/queue.tsx'), 'Queue'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/questions',
    validateSearch: (search: Record<string, unknown>) => ({
      q: typeof search['q'] === 'string' && search['q'] !== '' ? search['q'] : undefined,
      area: oneOf(areaIds, search['area']),
      level: oneOf(levels, search['level']),
      kind: oneOf(questionKinds, search['kind']),
      state: oneOf(states, search['state']),
      own: search['own'] === true ? true : undefined,
      track: search['track'] === true ? true : undefined,
    }),
    component: lazyRouteComponent(() => import('./pages/questions.tsx'), 'Questions'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/code',
    validateSearch: (search: Record<string, unknown>) => ({
      q: typeof search['q'] === 'string' && search['q'] !== '' ? search['q'] : undefined,
      section: oneOf(problemSections, search['section']),
      level: oneOf(levels, search['level']),
      state: oneOf(codeStates, search['state']),
      track: search['track'] === true ? true : undefined,
    }),
    component: lazyRouteComponent(() => import('./pages/code.tsx'), 'Code'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/code/$id',
    component: lazyRouteComponent(() => import('./pages/code-problem.tsx'), 'CodeProblem'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/code/attempt/$id',
    component: lazyRouteComponent(() => import('./pages/code-attempt.tsx'), 'CodeAttempt'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/session/$id',
    component: lazyRouteComponent(() => import('./pages/session.tsx'), 'SessionPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/question/$id',
    component: lazyRouteComponent(() => import('./pages/question.tsx'), 'QuestionPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/attempt/$id',
    component: lazyRouteComponent(() => import('./pages/attempt.tsx'), 'AttemptPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/track/$id',
    component: lazyRouteComponent(() => import('./pages/track.tsx'), 'TrackPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/own',
    component: lazyRouteComponent(() => import('./pages/own.tsx'), 'Own'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/own/import',
    component: lazyRouteComponent(() => import('./pages/own-import.tsx'), 'OwnImport'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/own/$id',
    component: lazyRouteComponent(() => import('./pages/own-edit.tsx'), 'OwnEdit'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/starter',
    component: lazyRouteComponent(() => import('./pages/starter.tsx'), 'Starter'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/progress',
    component: lazyRouteComponent(() => import('./pages/progress.tsx'), 'ProgressPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/settings',
    component: lazyRouteComponent(() => import('./pages/settings.tsx'), 'Settings'),
  }),
]);

export const router = createRouter({ routeTree, defaultPreload: 'intent', scrollRestoration: true });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
