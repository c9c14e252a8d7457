import { DEFAULT_LAYOUT, LAYOUT_COLUMNS, RATING_STATES } from '@vital-signs/domain';
import type {
  LayoutColumn,
  RatingState,
  ScorecardLayout,
  StateWords,
  WordsByState,
} from '@vital-signs/domain';

/** The layout that is edited: what is written, and where nothing is the product's own. */
export function editedLayout(written: string): ScorecardLayout {
  // Only this form writes it, and the server has read what was stored.
  return written === '' ? DEFAULT_LAYOUT : (JSON.parse(written) as ScorecardLayout);
}

/** Columns that are not shown, in the order in which they are offered. */
export function hiddenColumns({ columns }: ScorecardLayout): readonly LayoutColumn[] {
  return LAYOUT_COLUMNS.filter((column) => columns.every((shown) => shown.column !== column));
}

/** Shows a column after the others, or hides it. */
export function toggled(layout: ScorecardLayout, column: LayoutColumn): ScorecardLayout {
  const others = layout.columns.filter((shown) => shown.column !== column);
  return {
    ...layout,
    columns:
      others.length < layout.columns.length ? others : [...others, { column, heading: null }],
  };
}

/** Moves a column one place earlier (-1) or later (1). */
export function moved(layout: ScorecardLayout, from: number, by: -1 | 1): ScorecardLayout {
  const columns = [...layout.columns];
  const [column] = columns.splice(from, 1);
  if (column !== undefined) columns.splice(from + by, 0, column);
  return { ...layout, columns };
}

/** Heads a column; an empty heading is the product's own words. */
export function headed(
  layout: ScorecardLayout,
  column: LayoutColumn,
  heading: string,
): ScorecardLayout {
  return {
    ...layout,
    columns: layout.columns.map((shown) =>
      shown.column === column ? { column, heading: heading === '' ? null : heading } : shown,
    ),
  };
}

/** Says a state in other words; one without word and symbol is said in the product's. */
export function worded(
  layout: ScorecardLayout,
  of: 'words' | 'secondWords',
  state: RatingState,
  { word, symbol }: { readonly word: string; readonly symbol: string },
): ScorecardLayout {
  const own: StateWords = { word, ...(symbol !== '' && { symbol }) };
  const before: WordsByState = layout[of] ?? {};
  const { [state]: _before, ...others } = before;
  const words: WordsByState = word === '' && symbol === '' ? others : { ...others, [state]: own };
  const inOrder = Object.fromEntries(
    RATING_STATES.flatMap((each) => {
      const said = words[each];
      return said === undefined ? [] : [[each, said]];
    }),
  );
  if (of === 'words') return { ...layout, words: inOrder };
  const { secondWords: _second, ...rest } = layout;
  return Object.keys(inOrder).length === 0 ? rest : { ...rest, secondWords: inOrder };
}

/** One note a line. */
export function noted(layout: ScorecardLayout, lines: string): ScorecardLayout {
  return { ...layout, notes: lines === '' ? [] : lines.split('\n') };
}

/** As it is sent: without lines of notes that say nothing. */
export function sentLayout(written: string): string | null {
  if (written === '') return null;
  const layout = editedLayout(written);
  return JSON.stringify({ ...layout, notes: layout.notes.filter((note) => note.trim() !== '') });
}
