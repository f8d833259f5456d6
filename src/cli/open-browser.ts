import { spawn } from 'node:child_process';

/**
 * Opens a link in the machine's browser, if there is a screen to open it on. Never fails: the link is printed as well.
 * @param environment the process environment
 */
export function openBrowser(link: string, environment: Readonly<Record<string, string | undefined>>): void {
  if (environment['CI']) return;
  const [command, ...words] = opener(environment) ?? [];
  if (command === undefined) return;
  const child = spawn(command, [...words, link], { detached: true, stdio: 'ignore' });
  child.on('error', () => undefined);
  child.unref();
}

function opener(environment: Readonly<Record<string, string | undefined>>): readonly string[] | undefined {
  if (process.platform === 'darwin') return ['open'];
  // The empty word is the window's title, which start takes first.
  if (process.platform === 'win32') return ['cmd', '/c', 'start', ''];
  return environment['DISPLAY'] || environment['WAYLAND_DISPLAY'] ? ['xdg-open'] : undefined;
}
