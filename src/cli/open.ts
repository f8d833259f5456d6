import { dataFolderPath } from '#adapters/database/data-folder.ts';
import { readSessionSecret } from '#server/session-secret.ts';
import { launchLink } from './launch-link.ts';
import { openBrowser } from './open-browser.ts';
import { readRunningServer } from './running-server.ts';

/**
 * Lets a browser in to the server that is already running.
 * @param options home: the data folder, where not the usual one; browser: false to print the link alone
 * @param complain takes the sentence that says why there is no link
 * @returns the exit code
 */
export async function open(
  options: { home?: string | undefined; browser: boolean },
  environment: Readonly<Record<string, string | undefined>>,
  print: (line: string) => void,
  complain: (line: string) => void,
): Promise<number> {
  const folder = options.home ?? dataFolderPath(environment, process.platform);
  const server = readRunningServer(folder);
  const secret = server === null ? null : readSessionSecret(folder);
  if (server === null || secret === null || !(await answers(server.port))) {
    complain(`No Greenroom server is running on ${folder}. Start one with: npm start`);
    return 1;
  }
  const link = launchLink(secret, server.port);
  print(`Open this link within a minute; it works once: ${link}`);
  if (options.browser) openBrowser(link, environment);
  return 0;
}

async function answers(port: number): Promise<boolean> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/healthz`, { signal: AbortSignal.timeout(2_000) });
    return response.ok;
  } catch {
    return false;
  }
}
