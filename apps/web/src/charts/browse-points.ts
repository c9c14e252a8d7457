/** The point that a key leads to from another; null where the key is none of those that browse. */
export function browsedPoint(key: string, from: number, count: number): number | null {
  const last = count - 1;
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return Math.max(0, from - 1);
    case 'ArrowRight':
    case 'ArrowUp':
      return Math.min(last, from + 1);
    case 'PageUp':
      return Math.min(last, from + 12);
    case 'PageDown':
      return Math.max(0, from - 12);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
