import type { PublishedTable } from './published-table';

/**
 * Hides what is hidden for its own size: small counts of children (from 1 to 5, or to what the
 * authority has set), numerators whose complement in their denominator is one (a numerator of nought
 * stays, and its denominator goes), and whatever an earlier edition hid. Nought and more than that stay.
 */
export function hideSmallNumbers(table: PublishedTable): void {
  table.cells.forEach((cell, index) => {
    if (cell.earlier?.treatment === 'SHOWN' || cell.publication === 'UNPUBLISHED') return;
    if (cell.earlier?.treatment === 'HIDDEN') table.hidden.set(index, 'HIDDEN_EARLIER');
    else if (table.isSmall(index, cell.value)) table.hidden.set(index, 'SMALL');
  });
  for (const { kind, whole, parts } of table.equations) {
    if (kind !== 'COMPLEMENT' || !whole.every((cell) => table.isShown(cell))) continue;
    const rest = parts.filter((part) => table.cell(part).publication === 'UNPUBLISHED');
    if (!rest.some((part) => table.isSmall(part, table.cell(part).value))) continue;
    const numerators = parts.filter((part) => table.isShown(part));
    if (numerators.length < parts.length - rest.length) continue;
    const next = table.smallestHideable(numerators) ?? table.smallestHideable(whole);
    if (next !== null) table.hidden.set(next, 'SMALL');
  }
}
