import type { CountEquation } from './count-cell';
import { connectedCounts, connectedTo } from './connected-counts';
import type { ConnectedCounts } from './connected-counts';
import { ExplainedHiding } from './explained-hiding';
import type { Assignment, Supposition } from './explained-hiding';
import { hideBesideOnlyOnes } from './only-one-hidden';
import { narrowedCounts } from './open-values';
import { PublishedTable } from './published-table';
import { hideSmallNumbers } from './small-numbers';

/** Groups with no more counts that are not shown are run again for every witness. */
const COUNTS_RUN_AGAIN = 7;

/** Hidings beyond the secondary step after which a witness is no longer run again. */
const HIDINGS_RUN_AGAIN = 3;

/** Ways in which other values are looked for before a publication is refused. */
const WAYS_AT_LAST = 60;

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
    const narrowed = narrowedCounts(table, group, believerOf(table, group));
    if (!hideForCounts(table, group, narrowed)) {
      // All that could be hidden is: what counts now is what the equations and the rule's words tell.
      const exposed = narrowed.length === 0 ? [] : lastlyNarrowed(table, group);
      return { group, narrowed: exposed };
    }
  }
}

function lastlyNarrowed(table: PublishedTable, group: ConnectedCounts): readonly number[] {
  return narrowedCounts(table, group, explains(table, group), WAYS_AT_LAST);
}

/**
 * Hides a further count for each of those that are narrowed; false where nothing is left to hide.
 * What goes for one may be enough for the next, so a count waits for another round where anything
 * went in one of its own equations, and in small groups, which are run again step by step, always.
 */
function hideForCounts(
  table: PublishedTable,
  group: ConnectedCounts,
  narrowed: readonly number[],
): boolean {
  const before = new Set(table.hidden.keys());
  for (const cell of narrowed) {
    const isTouched = isSmallGroup(group)
      ? table.hidden.size > before.size
      : table.equationsOf[cell]?.some(({ cells }) =>
          cells.some((each) => table.hidden.has(each) && !before.has(each)),
        );
    if (!isTouched) hideForCount(table, group, cell);
  }
  return table.hidden.size > before.size;
}

/**
 * Hides the smallest count beside a narrowed one in its equations; where there is none, the smallest
 * total of them; where there is none either, the smallest of the group.
 */
function hideForCount(table: PublishedTable, group: ConnectedCounts, cell: number): void {
  const own = table.equationsOf[cell] ?? [];
  const next =
    table.smallestHideable(
      own.flatMap(({ kind, parts, cells }) => (kind === 'BALANCE' ? cells : parts)),
    ) ??
    table.smallestHideable(own.flatMap(({ whole }) => whole)) ??
    table.smallestHideable(group.equations.flatMap(({ cells }) => cells));
  if (next === null) return;
  table.hidden.set(next, 'NARROWS_ANOTHER');
  hideBesideOnlyOnes(table, table.equationsOf[next] ?? []);
}

function isSmallGroup(group: ConnectedCounts): boolean {
  return group.cells.length <= COUNTS_RUN_AGAIN;
}

function explains(table: PublishedTable, group: ConnectedCounts) {
  const hiding = new ExplainedHiding(table, group);
  return (supposed: Supposition) => hiding.wouldHold(supposed);
}

/**
 * Who knows this rule to the letter believes in other counts only if the rule, applied to them, would
 * have come to what is hidden now. In small groups that is tried out.
 */
function believerOf(table: PublishedTable, group: ConnectedCounts) {
  const isExplained = explains(table, group);
  const hidings = group.cells.filter((cell) => table.hidden.get(cell) === 'NARROWS_ANOTHER').length;
  if (!isSmallGroup(group) || hidings > HIDINGS_RUN_AGAIN) return isExplained;
  return (supposed: Supposition) =>
    isExplained(supposed) && leadsHere(table, group, supposed.valueOf);
}

/** Whether the rule, applied to other counts, passes through what is hidden of a group now. */
function leadsHere(table: PublishedTable, group: ConnectedCounts, valueOf: Assignment): boolean {
  const standing = new Set([...group.equations.flatMap(({ cells }) => cells), ...group.cells]);
  const again = new PublishedTable(
    [...standing].map((cell) => ({ ...table.cell(cell), value: valueOf(cell) })),
    group.equations.map((equation): CountEquation => {
      const ids = (cells: readonly number[]) => cells.map((cell) => table.cell(cell).id);
      return { kind: equation.kind, whole: ids(equation.whole), parts: ids(equation.parts) };
    }),
  );
  const wanted = new Set(
    group.cells.filter((cell) => table.hidden.has(cell)).map((cell) => table.cell(cell).id),
  );
  const isWanted = (cell: number) => wanted.has(again.cell(cell).id);
  const isAstray = () => ![...again.hidden.keys()].every(isWanted);
  const isHere = () => again.hidden.size === wanted.size && !isAstray();
  hideSmallNumbers(again);
  protect(again, () => isHere() || isAstray());
  return isHere();
}
