/** The names this server answers to, as they stand in a Host header. */
export function ownHosts(port: number): ReadonlySet<string> {
  // Browsers leave the port out of the header when it is the scheme's own.
  const suffix = port === 80 ? '' : `:${port}`;
  return new Set([`127.0.0.1${suffix}`, `localhost${suffix}`, `[::1]${suffix}`]);
}

/**
 * Whether a request was made to one of the server's own names, letter by letter. A page that points its own name at this
 * machine still sends that name.
 * @param header the Host header
 * @param url the request's URL, which carries another name when the request line is an absolute URL
 */
export function hostAllowed(header: string | null, url: string, hosts: ReadonlySet<string>): header is string {
  if (header === null || !hosts.has(header)) return false;
  return url.startsWith(`http://${header}/`);
}

/** The path of a request as it was sent, without decoding: what is compared is what arrived. */
export function pathOf(url: string): string {
  const start = url.indexOf('/', url.indexOf('//') + 2);
  if (start === -1) return '/';
  const end = url.slice(start).search(/[?#]/);
  return end === -1 ? url.slice(start) : url.slice(start, start + end);
}
