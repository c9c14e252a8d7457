import type { CountEquation } from './count-cell';
import { connectedCounts, connectedTo } from './connected-counts';
import type { ConnectedCounts } from './connected-counts';
import { isHidingExplained } from './explained-hiding';
import type { Assignment } from './explained-hiding';
import { hideBesideOnlyOnes } from './only-one-hidden';
import { narrowedCounts } from './open-values';
import { PublishedTable } from './published-table';
import type { TableEquation } from './published-table';
import { hideSmallNumbers } from './small-numbers';

/** Groups with no more counts that are not shown are run again for every witness. */
const COUNTS_RUN_AGAIN = 10;

/** Hidings beyond the secondary step after which a witness is no longer run again. */
const HIDINGS_RUN_AGAIN = 3;

/**
 * Takes the secondary step and then hides, group by group, until no hidden count is narrowed.
 * Returns the counts that remain narrowed though nothing more can be hidden. Where `until` says so,
 * it stops before the next hiding.
 */
export function protect(
  table: PublishedTable,
  until: () => boolean = () => false,
): readonly number[] {
  hideBesideOnlyOnes(table, table.equations);
  const exposed: number[] = [];
  const settled = new Set<number>();
  for (const { cells } of connectedCounts(table)) {
    const [start = 0] = cells;
    if (settled.has(start)) continue;
    const { group, narrowed } = protectGroup(table, start, until);
    for (const cell of group.cells) settled.add(cell);
    exposed.push(...narrowed);
  }
  return exposed;
}

/** Hides more of the counts that hang together with one, until all that must be are open. */
function protectGroup(
  table: PublishedTable,
  start: number,
  until: () => boolean,
): { readonly group: ConnectedCounts; readonly narrowed: readonly number[] } {
  for (;;) {
    const group = connectedTo(table, start);
    if (until()) return { group, narrowed: [] };
    const narrowed = narrowedCounts(table, group, { believes: believerOf(table, group) });
    const before = table.hidden.size;
    for (const cell of narrowed) {
      const isFirst = table.hidden.size === before;
      if (!isFirst && (isSmallGroup(group) || !isStillNarrowed(table, cell))) continue;
      hideForCount(table, cell);
    }
    if (table.hidden.size > before) continue;
    // All that could be hidden is: what remains is what the equations and the rule's words tell.
    return { group, narrowed: narrowedCounts(table, group, { believes: explains(table, group) }) };
  }
}

function isStillNarrowed(table: PublishedTable, cell: number): boolean {
  const group = connectedTo(table, cell);
  return (
    narrowedCounts(table, group, { only: [cell], believes: explains(table, group) }).length > 0
  );
}

/** Hides the next smallest count of the equation that narrows a count, and else of one further off. */
function hideForCount(table: PublishedTable, cell: number): void {
  for (const { kind, whole, parts, cells } of byNarrowness(table, cell)) {
    const first = kind === 'BALANCE' ? cells : parts;
    const next = table.smallestHideable(first) ?? table.smallestHideable(whole);
    if (next === null) continue;
    table.hidden.set(next, 'NARROWS_ANOTHER');
    hideBesideOnlyOnes(table, table.equationsOf[next] ?? []);
    return;
  }
}

/**
 * The equations by which a count can still be loosened: first one without which it would be open,
 * then its own, those with the fewest counts not shown first, then the others of its group.
 */
function byNarrowness(table: PublishedTable, cell: number): readonly TableEquation[] {
  const group = connectedTo(table, cell);
  const own = new Set(table.equationsOf[cell] ?? []);
  const loose = group.equations.filter(({ cells }) =>
    cells.some((each) => table.mayBeHidden(each)),
  );
  const unshown = ({ cells }: TableEquation) => cells.filter((each) => !table.isShown(each)).length;
  const ranked = loose
    .filter((equation) => own.has(equation))
    .sort((a, b) => unshown(a) - unshown(b) || table.orderOf(a) - table.orderOf(b));
  const believes = explains(table, group);
  const isDecisive = (without: TableEquation) =>
    narrowedCounts(table, group, { only: [cell], without, believes }).length === 0;
  const decisive = ranked.length < 2 ? undefined : ranked.find(isDecisive);
  return [...(decisive === undefined ? [] : [decisive]), ...ranked, ...loose];
}

function isSmallGroup(group: ConnectedCounts): boolean {
  return group.cells.length <= COUNTS_RUN_AGAIN;
}

function explains(table: PublishedTable, group: ConnectedCounts) {
  return (valueOf: Assignment) => isHidingExplained(table, group, valueOf);
}

/**
 * Who knows this rule to the letter believes in other counts only if the rule, applied to them, would
 * have come to what is hidden now. In small groups that is tried out.
 */
function believerOf(table: PublishedTable, group: ConnectedCounts) {
  const hidings = group.cells.filter((cell) => table.hidden.get(cell) === 'NARROWS_ANOTHER').length;
  if (!isSmallGroup(group) || hidings > HIDINGS_RUN_AGAIN) return explains(table, group);
  return (valueOf: Assignment) =>
    isHidingExplained(table, group, valueOf) && leadsHere(table, group, valueOf);
}

/** Whether the rule, applied to other counts, passes through what is hidden of a group now. */
function leadsHere(table: PublishedTable, group: ConnectedCounts, valueOf: Assignment): boolean {
  const standing = [...new Set(group.equations.flatMap(({ cells }) => cells).concat(group.cells))];
  const again = new PublishedTable(
    standing.map((cell) => ({ ...table.cell(cell), value: valueOf(cell) })),
    group.equations.map((equation): CountEquation => {
      const ids = (cells: readonly number[]) => cells.map((cell) => table.cell(cell).id);
      return { kind: equation.kind, whole: ids(equation.whole), parts: ids(equation.parts) };
    }),
  );
  const wanted = new Set(
    group.cells.filter((cell) => table.hidden.has(cell)).map((cell) => table.cell(cell).id),
  );
  const hiddenNow = () => [...again.hidden.keys()].map((cell) => again.cell(cell).id);
  const isHere = () =>
    again.hidden.size === wanted.size && hiddenNow().every((id) => wanted.has(id));
  const isAstray = () => hiddenNow().some((id) => !wanted.has(id));
  hideSmallNumbers(again);
  protect(again, () => isHere() || isAstray());
  return isHere();
}
