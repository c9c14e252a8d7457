/**
 * What has to follow a figure, unseen, for a column to line up on the decimal: where the column has
 * room for ".0%", the figure 66.3% needs nothing, 69.7 needs "%", 71% needs ".0" and 2,879 ".0%".
 */
export function decimalPad(text: string, columnDecimals: number): string {
  const decimals = /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
  const missing = Math.max(0, columnDecimals - decimals);
  const point = missing > 0 && decimals === 0 ? '.' : '';
  return `${point}${'0'.repeat(missing)}${text.endsWith('%') ? '' : '%'}`;
}
