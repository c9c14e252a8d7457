import type { ElsewhereArea } from './national-comparison-query';

/** By which column the areas stand, and which way. */
export interface ElsewhereOrder {
  /** AREA: by name. AS_GIVEN: this council, its neighbours, the others. Otherwise the key of a year. */
  readonly by: 'AREA' | 'AS_GIVEN' | (string & {});
  readonly isDescending: boolean;
}

/** Reads the order from the address: 2016-17, -2016-17 (the highest first), area; anything else is as given. */
export function elsewhereOrder(
  sort: string | undefined,
  years: readonly { readonly key: string }[],
): ElsewhereOrder {
  const isDescending = sort?.startsWith('-') === true;
  const key = isDescending ? sort.slice(1) : sort;
  if (key === 'area') return { by: 'AREA', isDescending };
  const isYear = years.some((year) => year.key === key);
  return { by: isYear && key !== undefined ? key : 'AS_GIVEN', isDescending };
}

/** The sort that a press on a column asks for: the highest first, then the lowest, then as given. */
export function nextSort(column: string, sort: string | undefined): string | null {
  const [first, second] = column === 'area' ? [column, `-${column}`] : [`-${column}`, column];
  if (sort === first) return second;
  return sort === second ? null : first;
}

/** The areas in an order; those without a figure of the year come last, whichever way. */
export function inElsewhereOrder(
  areas: readonly ElsewhereArea[],
  years: readonly { readonly key: string }[],
  { by, isDescending }: ElsewhereOrder,
): readonly ElsewhereArea[] {
  if (by === 'AS_GIVEN') return areas;
  const way = isDescending ? -1 : 1;
  if (by === 'AREA') return [...areas].sort((a, b) => way * a.name.localeCompare(b.name, 'en-GB'));
  const index = years.findIndex(({ key }) => key === by);
  const valueOf = ({ values }: ElsewhereArea) => values[index] ?? null;
  return [...areas].sort((a, b) => {
    const [one, other] = [valueOf(a), valueOf(b)];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return way * (one - other);
  });
}
