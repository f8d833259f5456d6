import type { Backup } from '#app/ports.ts';

/** A backup in one line: its name, the local time and its size. */
export function describeBackup({ name, at, bytes }: Backup): string {
  const when = new Date(at).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
  return `${name}  ${when}  ${Math.ceil(bytes / 1024).toLocaleString('en')} kB`;
}
