import type { QuestionKind } from '#core/bank/vocabulary.ts';

/**
 * What fits into so many minutes, in the order given: at least one, and nothing after the first question that does not fit. A
 * problem that is too long for what is left is passed over, since shorter questions behind it may still fit.
 */
export function fitInto<T extends { readonly seconds: number; readonly kind: QuestionKind }>(
  items: readonly T[],
  minutes: number,
): T[] {
  const taken: T[] = [];
  let seconds = 0;
  for (const item of items) {
    if (taken.length > 0 && seconds + item.seconds > minutes * 60) {
      if (item.kind === 'concept') break;
      continue;
    }
    taken.push(item);
    seconds += item.seconds;
  }
  return taken;
}
