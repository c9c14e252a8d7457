/** Types whose slug is that of a place. */
const PLACES = new Set(['Place', 'ScorecardPlace', 'ComparedPlace', 'RolePlace']);

/** The places and authorities that an answer tells of, wherever they stand in it. */
export interface Reached {
  readonly places: ReadonlySet<string>;
  readonly authorities: ReadonlySet<string>;
}

export function reachedIn(answer: unknown): Reached {
  const places = new Set<string>();
  const authorities = new Set<string>();
  const look = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(look);
    if (typeof value !== 'object' || value === null) return;
    const told = value as Readonly<Record<string, unknown>>;
    const { __typename: type, slug, place, address } = told;
    if (typeof slug === 'string' && PLACES.has(String(type))) places.add(slug);
    if (typeof slug === 'string' && type === 'Authority') authorities.add(slug);
    // Tolerances and targets name the place that they hold for; findings lead to pages of one.
    if (typeof place === 'string') places.add(place);
    const [, led] = typeof address === 'string' ? (/[?&]place=([^&]+)/.exec(address) ?? []) : [];
    if (led !== undefined) places.add(led);
    Object.values(told).forEach(look);
  };
  look(answer);
  return { places, authorities };
}
