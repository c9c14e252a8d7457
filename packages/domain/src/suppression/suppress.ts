import type { Suppression, SuppressionQuestion, UnprotectedCount } from './count-cell';
import { protect } from './protection';
import { PublishedTable } from './published-table';
import { hideSmallNumbers } from './small-numbers';

const NOTHING_LEFT =
  'What is public already narrows this count to fewer than three values, and nothing that could still be hidden would help.';
const SHOWN_EARLIER = 'An earlier public edition shows this small number.';

/**
 * Protects the small numbers of a publication (METHODS section 11). First small counts of children
 * are hidden; then the Department for Education's secondary step is taken; then, until no hidden
 * count can be narrowed to fewer than three values, the next smallest count of an equation that
 * narrows it, and where there is none, its total.
 *
 * A count is open when three complete assignments were found, differing in it, that fulfil every
 * equation and explain all that is hidden by this rule; where the counts that hang together are few,
 * the rule applied to each of them must moreover come to the same hidings. What is not found counts
 * as not being there, so that more is hidden rather than less.
 *
 * The answer does not depend on the order in which cells and equations are given. A count that
 * cannot be protected, because what narrows it is public already, is returned among the unprotected,
 * and the publication must be refused. Throws a RangeError where an equation is not true of the
 * counts, or names one that is not there.
 */
export function suppress({ cells, equations, secondary = true }: SuppressionQuestion): Suppression {
  const table = new PublishedTable(cells, equations);
  hideSmallNumbers(table);
  const narrowed = secondary ? protect(table) : [];
  const hidden = [...table.hidden].sort(([a], [b]) => a - b);
  return {
    hidden: new Map(hidden.map(([cell, because]) => [table.cell(cell).id, because])),
    unprotected: [
      ...shownEarlier(table),
      ...narrowed.map((cell) => ({ cell: table.cell(cell).id, reason: NOTHING_LEFT })),
    ],
  };
}

function shownEarlier(table: PublishedTable): readonly UnprotectedCount[] {
  return table.cells.flatMap(({ id, value, earlier }, index) =>
    earlier?.treatment === 'SHOWN' && table.isSmall(index, value)
      ? [{ cell: id, reason: SHOWN_EARLIER }]
      : [],
  );
}
