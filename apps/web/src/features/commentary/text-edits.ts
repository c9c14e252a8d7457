/** A text with what of it is chosen. */
export interface Edited {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Marks what is chosen, or takes the marks away where it has them already. */
export function marked({ text, from, to }: Edited, mark: string): Edited {
  const [before, chosen, after] = [text.slice(0, from), text.slice(from, to), text.slice(to)];
  const { length } = mark;
  if (before.endsWith(mark) && after.startsWith(mark)) {
    return {
      text: before.slice(0, -length) + chosen + after.slice(length),
      ...{ from: from - length, to: to - length },
    };
  }
  return {
    text: before + mark + chosen + mark + after,
    ...{ from: from + length, to: to + length },
  };
}

/** Begins each line that is chosen with a mark: a heading, an item of a list. */
export function begun({ text, from, to }: Edited, mark: string): Edited {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const lines = text.slice(start, to).split('\n');
  const changed = lines.map((line) => mark + line).join('\n');
  return {
    text: text.slice(0, start) + changed + text.slice(to),
    ...{ from: from + mark.length, to: start + changed.length },
  };
}

/** Makes a link of what is chosen, and chooses the address that is to be written. */
export function linked({ text, from, to }: Edited): Edited {
  const words = text.slice(from, to) || 'words';
  const at = from + words.length + 3;
  return {
    text: `${text.slice(0, from)}[${words}](https://)${text.slice(to)}`,
    ...{ from: at, to: at + 'https://'.length },
  };
}

/** Puts a token where the text is edited, instead of two braces that were typed for it. */
export function withToken({ text, from, to }: Edited, token: string): Edited {
  const start = text.slice(0, from).endsWith('{{') ? from - 2 : from;
  const at = start + token.length;
  return { text: text.slice(0, start) + token + text.slice(to), from: at, to: at };
}
