/** How many names are suggested. */
const MOST = 3;
/** Ids are no longer; what is typed may be. */
const LONGEST = 80;

/**
 * The names most like a mistyped one, the nearest first: few letters changed, or most words shared.
 * @returns at most three, none when nothing is near
 */
export function nearest(typed: string, names: readonly string[]): string[] {
  const wanted = typed
    .slice(0, LONGEST)
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
  return names
    .map((name) => ({ name, likeness: Math.max(letters(wanted, name), words(wanted, name)) }))
    .filter(({ likeness }) => likeness >= 0.5)
    .toSorted((a, b) => b.likeness - a.likeness || (a.name < b.name ? -1 : 1))
    .slice(0, MOST)
    .map(({ name }) => name);
}

/** Ends a sentence about a name that is not known. */
export function didYouMean(typed: string, names: readonly string[]): string {
  const near = nearest(typed, names);
  if (near.length === 0) return '';
  return ` Did you mean ${near.length === 1 ? near[0] : `${near.slice(0, -1).join(', ')} or ${near.at(-1)}`}?`;
}

/** One less the share of letters to change (Levenshtein 1966). */
function letters(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const changed = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return 1 - (row[other.length] ?? 0) / Math.max(1, one.length, other.length);
}

/** Share of words in common, in whatever order. */
function words(one: string, other: string): number {
  const typed = new Set(one.split('-').filter(Boolean));
  const known = new Set(other.split('-'));
  const common = [...typed].filter((word) => known.has(word)).length;
  return typed.size === 0 ? 0 : common / Math.max(typed.size, known.size);
}
