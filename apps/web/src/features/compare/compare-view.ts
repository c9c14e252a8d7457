/** What is set side by side. */
export const COMPARED = ['places', 'periods', 'indicators'] as const;
export type Compared = (typeof COMPARED)[number];

/** How many can stand side by side. */
export const MOST_COMPARED = 6;

export interface CompareView {
  readonly by: Compared;
  /** Slugs of places, keys of months or of indicators, each once, as the address has them. */
  readonly chosen: readonly string[];
  /** Slug of the report area to which the rows are limited. */
  readonly area: string | null;
  /** What the address asks that cannot be answered, in a sentence; null where it can. */
  readonly problem: string | null;
}

const NOUNS: Record<Compared, string> = {
  places: 'places',
  periods: 'months',
  indicators: 'indicators',
};

/** Reads the keys of an address. */
export function compareView(search: Readonly<Record<string, string>>): CompareView {
  const named = COMPARED.filter((key) => (search[key] ?? '') !== '');
  const by = named[0] ?? 'places';
  const listed = (search[by] ?? '').split(',').map((each) => each.trim());
  const chosen = [...new Set(listed.filter((each) => each !== ''))];
  return { by, chosen, area: search['area'] ?? null, problem: problemOf(named, by, chosen) };
}

function problemOf(
  named: readonly Compared[],
  by: Compared,
  chosen: readonly string[],
): string | null {
  if (named.length > 1) {
    const nouns = named.map((each) => NOUNS[each]).join(' and ');
    return `This address names ${nouns} to compare. Only one of them can be set side by side.`;
  }
  if (chosen.length > MOST_COMPARED) {
    return `This address names ${chosen.length} ${NOUNS[by]}. At most six can be set side by side.`;
  }
  if (by === 'periods') {
    const wrong = chosen.filter((key) => !/^\d{4}-(0[1-9]|1[0-2])$/.test(key));
    if (wrong.length > 0) {
      return `“${wrong.join('”, “')}” ${wrong.length === 1 ? 'is' : 'are'} not written as a month is: 2018-03.`;
    }
  }
  return null;
}

/** Whether there is something to compare: two at least, and nothing wrong with the address. */
export function isComparable({ chosen, problem }: CompareView): boolean {
  return problem === null && chosen.length >= 2;
}
