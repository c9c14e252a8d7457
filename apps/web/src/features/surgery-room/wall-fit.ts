import { textWidth, wrapText } from '../../charts/text-size';

/**
 * The wall in its own units: one is the size of its smallest text, 36 px at 1920 by 1080. Screen.module.css
 * sets the same.
 */
export const WALL = { width: 49.6, height: 29.7, aboveAndBelow: 2, foot: 2.1 } as const;

/** Sizes of sentences, the largest that they fit at first. */
export const LINE_SIZES = [1.35, 1.2, 1.1, 1] as const;

/** Height of a line, in times the size of its text. */
export const LEADING = 1.3;

/** What stands in a column of the wall: words of a size, in a width, with some room beneath. */
export interface Block {
  readonly text: string;
  readonly size: number;
  readonly width: number;
  readonly beneath: number;
}

/** How many lines words of the smallest size take in a width. */
export function linesOf(text: string, width: number): number {
  return wrapText(text, width).length;
}

/** Words cut between words, so that they have place in a width beside others. */
export function cutWords(text: string, width: number, beside: string): string {
  const [line = ''] = wrapText(text, width - textWidth(`${beside} …`));
  return line === text ? text : `${line} …`;
}

/** How high a block is. Widths are estimated to the wide side: what is said to fit does. */
export function blockHeight({ text, size, width, beneath }: Block): number {
  return wrapText(text, width / size).length * size * LEADING + beneath;
}

/** The largest size, of those that may be, at which words take no more lines than these. */
export function sizeFor(text: string, width: number, lines: number, sizes: readonly number[]) {
  const fits = (size: number) => wrapText(text, width / size).length <= lines;
  return sizes.find(fits) ?? sizes.at(-1) ?? 1;
}

/** The size at which a figure stands in a width on one line, at most so large. */
export function figureSize(text: string, width: number, most: number): number {
  return Math.min(most, width / Math.max(1, textWidth(text)));
}

/**
 * How many of these, from the first, a room has place for, of which the rest is told in a line of its
 * own: where not all fit there is place for that line too. At least one.
 */
export function fitting(heights: readonly number[], room: number, note = LEADING): number {
  const all = heights.reduce((sum, height) => sum + height, 0);
  if (all <= room) return heights.length;
  let used = note;
  let count = 0;
  for (const height of heights) {
    if (used + height > room) break;
    used += height;
    count += 1;
  }
  return Math.max(1, count);
}

/** Those of some blocks that a room has place for, each whole, the foremost first. */
export function fittingWhole<Each>(
  blocks: readonly Each[],
  heightOf: (block: Each) => number,
  room: number,
): readonly Each[] {
  let left = room;
  return blocks.filter((block) => {
    const height = heightOf(block);
    if (height > left) return false;
    left -= height;
    return true;
  });
}

/** About how many rows words stand in beside each other, with a gap between them. */
export function rowsOf(
  words: readonly string[],
  { size, width, gap }: { readonly size: number; readonly width: number; readonly gap: number },
): number {
  let rows = 1;
  let used = 0;
  for (const word of words) {
    const wide = textWidth(word) * size;
    if (used > 0 && used + gap + wide > width) {
      rows += 1;
      used = 0;
    }
    used += wide + (used > 0 ? gap : 0);
  }
  return rows;
}

/** Words cut before what there is no room for, between words; how they go on is said elsewhere. */
export function wordsFor({ text, size, width }: Block, room: number): string {
  const lines = wrapText(text, width / size);
  const most = Math.max(1, Math.floor(room / (size * LEADING)));
  return lines.length <= most ? text : `${lines.slice(0, most).join(' ')} …`;
}
