/** Measures one side once, for example the median time of sixty requests. */
export type Measure = () => Promise<number>;

/**
 * Measures every side once a round. Each round begins where the last one ended (A B, B A, A B …),
 * so that no side is always the one that finds the machine rested.
 */
export async function alternate(
  rounds: number,
  sides: readonly Measure[],
): Promise<readonly (readonly number[])[]> {
  const measured = sides.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1) {
    const order = sides.map((_, index) => index);
    if (round % 2 === 1) order.reverse();
    for (const index of order) {
      const value = await sides[index]?.();
      if (value !== undefined) measured[index]?.push(value);
    }
  }
  return measured;
}
