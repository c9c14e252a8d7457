/**
 * A series without the months before its first figure. Most rows of a report begin late, and most
 * of what a scorecard would otherwise send is months in which there is nothing.
 */
export function fromFirstFigure(series: readonly (number | null)[]): readonly (number | null)[] {
  const first = series.findIndex((value) => value !== null);
  return first === -1 ? [] : first === 0 ? series : series.slice(first);
}

/** A series that may begin late as one with a value or null for each of the months; it ends with the last. */
export function alignedWith(
  months: readonly unknown[],
  series: readonly (number | null)[],
): readonly (number | null)[] {
  const missing = months.length - series.length;
  if (missing < 0) throw new RangeError('A series is longer than its months');
  return missing === 0 ? series : [...Array<null>(missing).fill(null), ...series];
}

/**
 * A series of codes without the months of which nothing is recorded before its first that says
 * something; its last letter, the period's, always stays.
 */
export function codesFromFirst(codes: string): string {
  return codes.replace(/^0+(?=.)/, '');
}

/** A series of codes that may begin late as one with a letter for each of the months; it ends with the last. */
export function codesAlignedWith(months: readonly unknown[], codes: string): string {
  return codes.padStart(months.length, '0');
}
