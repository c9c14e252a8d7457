import { textWidth, type Paint, type Shape } from './drawing';

/** A name or a figure that stands at the right-hand edge, as near to its value as the others allow. */
export interface EdgeLabel {
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly isStrong: boolean;
  readonly fill: Paint;
}

const LEADING = 1.2;

/** The lines of a text within a width; a word that is longer than it stands alone. */
export function wrapped(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim();
    if (lines.length > 0 && textWidth(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** The labels as shapes, none over another, all between top and bottom if there is room at all. */
export function edgeLabelShapes(
  labels: readonly EdgeLabel[],
  { x, width, top, bottom }: { x: number; width: number; top: number; bottom: number },
): Shape[] {
  const blocks = labels
    .map((label) => ({ label, lines: wrapped(label.text, width, label.size) }))
    .map(({ label, lines }) => ({ label, lines, height: lines.length * label.size * LEADING }))
    .sort((one, other) => one.label.y - other.label.y);
  const tops: number[] = [];
  let free = top;
  for (const { label, height } of blocks) {
    tops.push(Math.max(free, label.y - height / 2));
    free = (tops.at(-1) ?? top) + height;
  }
  let limit = bottom;
  for (let index = blocks.length - 1; index >= 0; index -= 1) {
    const height = blocks[index]?.height ?? 0;
    tops[index] = Math.min(tops[index] ?? 0, limit - height);
    limit = tops[index] ?? 0;
  }
  return blocks.flatMap(({ label, lines }, index) =>
    lines.map((text, line): Shape => {
      const baseline = (tops[index] ?? 0) + (line + 0.9) * label.size * LEADING;
      const { size, isStrong, fill } = label;
      return { kind: 'TEXT', at: [x, baseline], anchor: 'start', text, size, isStrong, fill };
    }),
  );
}
