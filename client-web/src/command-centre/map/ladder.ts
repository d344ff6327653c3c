const MOST_STEPS = 6;

/**
 * Where the classes of a map begin, from 1: numbers people count in (1, 2, 5, 10, 20, 50 …), the last one at or below the largest
 * figure. They change only when the largest figure passes the next of them, so that a colour keeps its meaning through the day.
 */
export function ladder(largest: number): number[] {
  const steps: number[] = [];
  for (let power = 1; power <= largest; power *= 10) {
    for (const digit of [1, 2, 5]) {
      if (digit * power <= largest) steps.push(digit * power);
    }
  }
  return steps.slice(-MOST_STEPS).map((start, index) => (index === 0 ? 1 : start));
}

/** The class a figure falls into; -1 below the first. */
export const classOf = (figure: number, starts: readonly number[]): number => starts.filter((start) => figure >= start).length - 1;
