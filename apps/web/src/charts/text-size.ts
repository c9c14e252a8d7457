const WIDE = /[mwMWQO@%—]/;
const NARROW = /[iljtfrI.,:;'’!|()\s]/;

/**
 * About how wide a text is, in units of its size: for leaving room, before and without measuring.
 * Errs to the wide side for the product's own type.
 */
export function textWidth(text: string): number {
  let width = 0;
  for (const letter of text) {
    width += WIDE.test(letter) ? 0.9 : NARROW.test(letter) ? 0.34 : 0.62;
  }
  return width;
}

/** A text in lines that are each at most so wide; a word that is wider stands alone. */
export function wrapText(text: string, widest: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && textWidth(`${line} ${word}`) <= widest) {
      lines[lines.length - 1] = `${line} ${word}`;
    } else {
      lines.push(word);
    }
  }
  return lines;
}
