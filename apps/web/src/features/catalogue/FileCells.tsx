interface FileHeadingsProps {
  readonly names: readonly string[];
}

/** Headings of columns that are there for files alone: the page says them in words. */
export function FileHeadings({ names }: FileHeadingsProps) {
  return names.map((name) => (
    <th key={name} scope="col" hidden>
      {name}
    </th>
  ));
}

interface FileCellsProps {
  /** One for each of the headings; empty where there is nothing to say. */
  readonly words: readonly string[];
}

/** What files hold of a row in columns of their own, so that days are days and numbers numbers. */
export function FileCells({ words }: FileCellsProps) {
  return words.map((said, column) => (
    <td key={column} hidden>
      {said}
    </td>
  ));
}
