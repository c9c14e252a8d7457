import type { ImportPlace } from './import-catalogue';
import { NameIndex } from './names';

/** What reports call their own authority, beside its name. */
const OWN_NAMES = ['county', 'countywide', 'county wide', 'authority', 'la', 'local authority'];
const KINDS_OF_COUNCIL = ['county council', 'city council', 'borough council', 'council', 'county'];
const KINDS_OF_PLACE = ['locality', 'area', 'team', 'district', 'city'];

/**
 * The places by name, short name, slug and the names of the place that they lie in: "West Assessment"
 * and "Assessment (West)" are the Assessment team in West. The authority goes by any of its names.
 */
export function placeIndex(places: readonly ImportPlace[]): NameIndex<ImportPlace> {
  const index = new NameIndex<ImportPlace>(withoutItsKind);
  for (const place of places) {
    const { slug, name, shortName, kind, within, otherNames } = place;
    const names = kind === 'AUTHORITY' ? namesOfAuthority(place) : [slug, shortName, ...otherNames];
    index.add(name, place, true);
    for (const other of names) index.add(other, place, false);
    if (within === null) continue;
    index.add(`${within} ${name}`, place, false);
    index.add(`${within} ${shortName}`, place, false);
    index.add(`${name} ${within}`, place, kind === 'TEAM');
  }
  return index;
}

function namesOfAuthority({ slug, name, shortName, otherNames }: ImportPlace): readonly string[] {
  const councils = KINDS_OF_COUNCIL.map((word) => `${name} ${word}`);
  return [slug, shortName, ...otherNames, ...OWN_NAMES, ...councils];
}

function withoutItsKind(comparable: string): readonly string[] {
  const spellings = KINDS_OF_PLACE.filter((word) => comparable.endsWith(` ${word}`)).map((word) =>
    comparable.slice(0, -word.length - 1),
  );
  return comparable.startsWith('the ') ? [comparable.slice(4), ...spellings] : spellings;
}

/** Whether a place is there at all in a period, by the days on which it is. */
export function isThereIn(
  { from, to }: ImportPlace,
  period: { readonly start: string; readonly end: string },
): boolean {
  return (from === null || from < period.end) && (to === null || to > period.start);
}
