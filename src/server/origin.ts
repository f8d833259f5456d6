/** What a request says of where it comes from. */
export type Provenance = {
  readonly method: string;
  readonly path: string;
  /** The Host header, already found to be one of the server's own. */
  readonly host: string;
  readonly origin: string | null;
  /** Sec-Fetch-Site, Sec-Fetch-Mode and Sec-Fetch-Dest. */
  readonly site: string | null;
  readonly mode: string | null;
  readonly destination: string | null;
};

/** True for methods that only read. */
export function reads(method: string): boolean {
  return method === 'GET' || method === 'HEAD';
}

/** True for everything under /api. */
export function isApi(path: string): boolean {
  return path === '/api' || path.startsWith('/api/');
}

/**
 * Says whether the page that made a request is the app itself.
 * @returns own: go on; navigation: another site, or nobody, opened a page of the app in a window, which may be answered but not
 * with the candidate's session when another site did it; foreign: refuse
 */
export function provenanceOf(from: Provenance): 'own' | 'navigation' | 'foreign' {
  const { origin, site } = from;
  if (origin !== null && origin !== `http://${from.host}`) return 'foreign';
  if (!reads(from.method)) {
    if (site === 'same-origin') return 'own';
    // Before they had Sec-Fetch-Site, browsers already named the origin of every request that changes something.
    return site === null && origin !== null ? 'own' : 'foreign';
  }
  if (site === null || site === 'same-origin') return 'own';
  if (isApi(from.path) || from.mode !== 'navigate' || from.destination !== 'document') return 'foreign';
  return site === 'none' ? 'own' : 'navigation';
}
