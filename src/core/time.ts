/** UTC milliseconds since 1970. The core never asks for the time: it is handed in. */
export type Millis = number;

/** A calendar day in the candidate's own time zone, written YYYY-MM-DD. */
export type Day = string;

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

const dayPattern = /^\d{4}-\d{2}-\d{2}$/;

/** True for a real calendar day written YYYY-MM-DD (2026-02-30 is not one). */
export function isDay(text: string): boolean {
  if (!dayPattern.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(at) && new Date(at).toISOString().startsWith(text);
}

/**
 * The calendar day at an instant, in a zone given as minutes to add to UTC (Berlin in winter: 60).
 * A fixed offset is enough because the caller reads it afresh at each request.
 */
export function dayAt(at: Millis, offsetMinutes: number): Day {
  return new Date(at + offsetMinutes * MINUTE).toISOString().slice(0, 10);
}

/** Midnight at the start of a calendar day, as an instant, in a zone given as minutes to add to UTC. */
export function startOfDay(day: Day, offsetMinutes: number): Millis {
  return Date.parse(`${day}T00:00:00Z`) - offsetMinutes * MINUTE;
}

/** Whole calendar days from one day to another; negative when the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}

/** The calendar day a number of days after another. */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}
