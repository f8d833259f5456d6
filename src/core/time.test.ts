import { describe, expect, it } from 'vitest';
import { addDays, DAY, dayAt, daysBetween, HOUR, isDay, startOfDay } from './time.ts';

describe('isDay', () => {
  it.each(['2026-11-21', '2028-02-29', '1970-01-01', '9999-12-31'])('takes %s', (text) =>
    expect(isDay(text)).toBe(true),
  );
  it.each([
    '2026-02-30',
    '2027-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '2026-11-21T00:00',
    ' 2026-11-21',
    '',
    '２０２６-11-21',
    '2026-11-21\n',
  ])('refuses %j', (text) => expect(isDay(text)).toBe(false));
});

describe('days', () => {
  it('belong to the zone: a minute before midnight in Berlin is the day before', () => {
    const at = Date.UTC(2026, 10, 21, 22, 59, 59);
    expect(dayAt(at, 60)).toBe('2026-11-21');
    expect(dayAt(at + 1_000, 60)).toBe('2026-11-22');
    expect(dayAt(at, -300)).toBe('2026-11-21');
    expect(dayAt(at, 14 * 60)).toBe('2026-11-22');
  });

  it('start at an instant that is in them, and end a millisecond before the next', () => {
    for (const offset of [-720, -300, 0, 60, 330, 345, 840]) {
      const start = startOfDay('2026-11-21', offset);
      expect(dayAt(start, offset)).toBe('2026-11-21');
      expect(dayAt(start - 1, offset)).toBe('2026-11-20');
      expect(dayAt(start + DAY - 1, offset)).toBe('2026-11-21');
    }
  });

  it('are added and counted alike, over leap days, year ends and both directions', () => {
    for (const days of [-400, -31, -1, 0, 1, 27, 366, 4_000])
      expect(daysBetween('2027-12-31', addDays('2027-12-31', days))).toBe(days);
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(daysBetween('2026-11-21', '2026-11-20')).toBe(-1);
  });

  it('are not moved by the hour', () =>
    expect(dayAt(startOfDay('2026-03-29', 120) + 23 * HOUR, 120)).toBe('2026-03-29'));
});
