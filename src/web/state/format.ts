/** 0.684 as "0.68": how scores are shown everywhere. */
export function score(value: number | null): string {
  return value === null ? 'not assessed' : value.toFixed(2);
}

/** 0.684 as "68 %". */
export function percent(value: number): string {
  return `${Math.round(value * 100)} %`;
}

/** Seconds as m:ss. */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** Minutes as words: "25 min", "2 h 10 min". */
export function minutes(value: number): string {
  if (value < 60) return `${value} min`;
  const rest = value % 60;
  return `${Math.floor(value / 60)} h${rest === 0 ? '' : ` ${rest} min`}`;
}

const dayFormat = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
const shortDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const instantFormat = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
});

/** A calendar day in words: "Saturday 21 November". */
export function longDay(day: string): string {
  return dayFormat.format(new Date(`${day}T00:00:00Z`)).replace(',', '');
}

/** A calendar day in short: "21 Nov". */
export function brief(day: string): string {
  return shortDay.format(new Date(`${day}T00:00:00Z`));
}

/** An instant in the reader's own time: "21 Nov, 08:15". */
export function instant(at: number): string {
  return instantFormat.format(new Date(at));
}

/** Counts with their noun: plural(1, 'question') is "1 question". */
export function plural(count: number, noun: string, many = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : many}`;
}

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** Small counts as words, for headlines: "three". */
export function inWords(count: number): string {
  return small[count] ?? String(count);
}

/** A title inside a sentence: "Monitoring and drift" loses its capital, "A/B tests" and "SQL" keep theirs. */
export function inSentence(title: string): string {
  return /^[A-Z][a-z]/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}

/** A sentence begins with a capital. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Words in a text, as the word count shows them. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
