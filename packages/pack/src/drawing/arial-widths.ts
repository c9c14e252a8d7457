/** How wide the letters of Arial are from the space to the tilde, in thousandths of its size. */
const WIDTHS = [
  ...[278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278],
  ...[556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556],
  ...[1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778],
  ...[667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556],
  ...[333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556],
  ...[556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584],
];
const OTHER = 700;
const BOLD = 1.06;

/** How wide a letter is at size 1; one that is not among the common ones is taken as a wide one. */
export function letterWidth(letter: string, isStrong: boolean): number {
  const width = WIDTHS[(letter.codePointAt(0) ?? 0) - 32] ?? OTHER;
  return (width / 1000) * (isStrong ? BOLD : 1);
}
