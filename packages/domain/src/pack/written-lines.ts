/** What somebody wrote in lines: a paragraph, or a list of lines that follow one another. */
export type WrittenLines =
  | { readonly kind: 'PARAGRAPH'; readonly text: string }
  | { readonly kind: 'LIST'; readonly isOrdered: boolean; readonly items: readonly string[] };

const DASHED = /^[-–•*]\s+(?=\S)/;
const NUMBERED = /^(\d{1,3})[.)]\s+(?=\S)/;

/**
 * Lines as people write them in a field: each is a paragraph; those that begin with a dash are a list, and
 * those that are numbered from 1 on a numbered one. Numbers that would not be counted so stay as written.
 */
export function writtenLines(text: string): readonly WrittenLines[] {
  const written: WrittenLines[] = [];
  for (const line of text.split(/\r\n?|\n/).map((each) => each.trim())) {
    if (line === '') continue;
    const last = written.at(-1);
    const list = last?.kind === 'LIST' ? last : null;
    const number = Number(NUMBERED.exec(line)?.[1] ?? 0);
    if (DASHED.test(line)) {
      const item = line.replace(DASHED, '');
      if (list?.isOrdered === false) written[written.length - 1] = longer(list, item);
      else written.push({ kind: 'LIST', isOrdered: false, items: [item] });
    } else if (number > 0 && number === (list?.isOrdered === true ? list.items.length + 1 : 1)) {
      const item = line.replace(NUMBERED, '');
      if (list?.isOrdered === true) written[written.length - 1] = longer(list, item);
      else written.push({ kind: 'LIST', isOrdered: true, items: [item] });
    } else {
      written.push({ kind: 'PARAGRAPH', text: line });
    }
  }
  return written;
}

type List = Extract<WrittenLines, { kind: 'LIST' }>;

const longer = (list: List, item: string): List => ({ ...list, items: [...list.items, item] });
