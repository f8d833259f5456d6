import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a running server leaves in its data folder for the other commands. */
export type RunningServer = { readonly port: number; readonly process: number };

const place = (folder: string): string => join(folder, 'server.json');

/** Notes where the server of a data folder listens. */
export function noteRunningServer(folder: string, server: RunningServer): void {
  writeFileSync(place(folder), `${JSON.stringify(server)}\n`, { mode: 0o600 });
}

/** Takes the note away. */
export function forgetRunningServer(folder: string): void {
  rmSync(place(folder), { force: true });
}

/** Reads the note; null when there is none. A server that was killed leaves one behind. */
export function readRunningServer(folder: string): RunningServer | null {
  try {
    const note: unknown = JSON.parse(readFileSync(place(folder), 'utf8'));
    if (typeof note !== 'object' || note === null || !('port' in note) || !('process' in note)) return null;
    return typeof note.port === 'number' && typeof note.process === 'number'
      ? { port: note.port, process: note.process }
      : null;
  } catch {
    return null;
  }
}
