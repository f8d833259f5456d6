import { type RouteName, routes } from '#wire/http.ts';
import type { Workbench } from './workbench.ts';

/** The headers the web app's own requests carry. */
export function ownHeaders(workbench: Workbench, host = `127.0.0.1:${workbench.port}`): Record<string, string> {
  return {
    host,
    origin: `http://${host}`,
    'sec-fetch-site': 'same-origin',
    'sec-fetch-mode': 'cors',
    'sec-fetch-dest': 'empty',
  };
}

/** Every route of the table, with its parameters filled in. */
export function everyRoute(): { name: RouteName; method: string; path: string }[] {
  return Object.entries(routes).map(([name, route]) => ({
    name: name as RouteName,
    method: route.method,
    path: route.path.replaceAll(/:\w+/g, 'some-id'),
  }));
}
