import { chmodSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';

/** Where things are inside a data folder. */
export type DataFolder = {
  readonly path: string;
  readonly database: string;
  readonly lock: string;
  readonly backups: string;
};

/**
 * Where the data lives: GREENROOM_HOME, else the platform's folder for application data.
 * @param environment the process environment
 * @param platform as process.platform
 */
export function dataFolderPath(environment: Readonly<Record<string, string | undefined>>, platform: string): string {
  const set = (name: string): string | undefined => (environment[name] ? environment[name] : undefined);
  const own = set('GREENROOM_HOME');
  if (own !== undefined) return resolve(own);
  if (platform === 'win32') return join(set('LOCALAPPDATA') ?? join(homedir(), 'AppData', 'Local'), 'Greenroom');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Greenroom');
  const shared = set('XDG_DATA_HOME');
  // The XDG specification says to ignore relative paths.
  return join(shared !== undefined && isAbsolute(shared) ? shared : join(homedir(), '.local', 'share'), 'greenroom');
}

/**
 * Makes a data folder ready: creates it and its backups folder for its owner alone, and closes to others what an earlier,
 * looser umask left open.
 */
export function openDataFolder(path: string): DataFolder {
  const folder = {
    path,
    database: join(path, 'greenroom.db'),
    lock: join(path, 'lock.db'),
    backups: join(path, 'backups'),
  };
  mkdirSync(folder.backups, { recursive: true, mode: 0o700 });
  closeToOthers(folder);
  return folder;
}

/** Takes group and others out of the modes of every file in a data folder. Windows keeps its own access lists. */
export function closeToOthers(folder: DataFolder): void {
  if (process.platform === 'win32') return;
  for (const directory of [folder.path, folder.backups]) {
    if (!existsSync(directory)) continue;
    close(directory);
    for (const entry of readdirSync(directory, { withFileTypes: true }))
      if (entry.isFile()) close(join(directory, entry.name));
  }
}

function close(path: string): void {
  const mode = statSync(path, { throwIfNoEntry: false })?.mode;
  if (mode !== undefined && (mode & 0o077) !== 0) chmodSync(path, mode & 0o700);
}
