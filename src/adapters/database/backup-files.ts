import { closeSync, fsyncSync, openSync, readdirSync, readSync, statSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { Backup } from '#app/ports.ts';
import { DAY, type Millis } from '#core/time.ts';

/** Where the SQLite header has its user version: four bytes Greenroom does not use, so a backup carries its checksum there. */
const SEAL_AT = 60;
const namePattern = /^(greenroom|before-restore)-(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})Z(?:-(\d+))?\.db$/;

/** Why a backup was made: in the ordinary course, or to keep what a restore replaced. */
export type BackupReason = 'greenroom' | 'before-restore';

/** The name of a backup made at an instant: greenroom-2026-11-21T08-15-30Z.db; a second one in one second gets a number. */
export function backupName(reason: BackupReason, at: Millis, taken: readonly string[]): string {
  const stem = `${reason}-${new Date(at).toISOString().slice(0, 19).replaceAll(':', '-')}Z`;
  for (let i = 1; ; i++) {
    const name = `${stem}${i === 1 ? '' : `-${i}`}.db`;
    if (!taken.includes(name)) return name;
  }
}

/** The backups in a folder, newest first; other files are passed over. */
export function listBackupFiles(folder: string): Backup[] {
  return readdirSync(folder)
    .flatMap((name) => {
      const [, , day, hour, minute, second, number = '1'] = namePattern.exec(name) ?? [];
      const at = Date.parse(`${day}T${hour}:${minute}:${second}Z`);
      const bytes = statSync(join(folder, name), { throwIfNoEntry: false })?.size;
      return Number.isNaN(at) || bytes === undefined ? [] : [{ name, at, bytes, number: Number(number) }];
    })
    .sort((a, b) => b.at - a.at || b.number - a.number || (a.name < b.name ? 1 : -1))
    .map(({ number: _, ...backup }) => backup);
}

/**
 * Which backups to keep: all of the last two days, the newest of each of 14 days and of each of 8 weeks,
 * and for 8 weeks what restores replaced.
 * @param backups newest first
 */
export function backupsToKeep(backups: readonly Backup[], now: Millis): Set<string> {
  const keep = new Set<string>();
  const newestOf = (period: Millis, most: number): void => {
    const periods = new Set<number>();
    for (const { name, at } of backups) {
      const one = Math.floor(at / period);
      if (periods.has(one) || name.startsWith('before-restore')) continue;
      if (periods.size === most) return;
      periods.add(one);
      keep.add(name);
    }
  };
  newestOf(DAY, 14);
  newestOf(7 * DAY, 8);
  for (const { name, at } of backups) {
    const days = name.startsWith('before-restore') ? 56 : 2;
    if (at > now - days * DAY) keep.add(name);
  }
  return keep;
}

/** Writes the checksum of a finished backup into its header and brings it to the disk. */
export function sealFile(file: string): void {
  writeSeal(file, checksum(file));
}

/** Takes the checksum out of a copy that is going to be used. */
export function unsealFile(file: string): void {
  writeSeal(file, 0);
}

/** True when a file still is what sealFile saw: every byte of it. */
export function sealHolds(file: string): boolean {
  const bytes = new Uint8Array(4);
  const opened = openSync(file, 'r');
  try {
    if (readSync(opened, bytes, 0, 4, SEAL_AT) !== 4) return false;
  } finally {
    closeSync(opened);
  }
  return new DataView(bytes.buffer).getUint32(0) === checksum(file);
}

/** Brings a file, or a folder's list of names, to the disk. */
export function syncToDisk(path: string): void {
  // Windows cannot open a folder for this; it needs no help to keep a rename.
  if (process.platform === 'win32' && statSync(path).isDirectory()) return;
  const opened = openSync(path, process.platform === 'win32' ? 'r+' : 'r');
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}

function writeSeal(file: string, value: number): void {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  const opened = openSync(file, 'r+');
  try {
    writeSync(opened, bytes, 0, 4, SEAL_AT);
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
  syncToDisk(dirname(file));
}

/** CRC-32 of a file with its seal taken as zero; finds every flipped bit and every cut. */
function checksum(file: string): number {
  const opened = openSync(file, 'r');
  try {
    const chunk = new Uint8Array(1 << 20);
    let sum = 0;
    for (let at = 0; ; ) {
      const read = readSync(opened, chunk, 0, chunk.length, at);
      if (read === 0) return sum;
      if (at === 0) chunk.fill(0, SEAL_AT, SEAL_AT + 4);
      sum = crc32(chunk.subarray(0, read), sum);
      at += read;
    }
  } finally {
    closeSync(opened);
  }
}
