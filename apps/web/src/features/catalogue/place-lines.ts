import { dateWords } from '../../lib/date-words';
import type { CataloguePlace } from './catalogue-query';

/** A place where it stands, or stood: once for each stretch. */
export interface PlaceLine {
  readonly place: CataloguePlace;
  /** 0 for the authority, 1 for a locality, 2 for a team. */
  readonly depth: number;
  /** Slug of the place above. */
  readonly parent: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

/** The authority, then each locality followed by its teams, each as often as it stands under another. */
export function placesInOrder(places: readonly CataloguePlace[]): readonly PlaceLine[] {
  const lines: PlaceLine[] = [];
  const visit = (line: PlaceLine) => {
    lines.push(line);
    const below = places.flatMap((place) =>
      place.stands
        .filter(({ parent }) => parent === line.place.slug)
        .map(({ parent, from, to }) => ({ place, depth: line.depth + 1, parent, from, to })),
    );
    below
      .sort(
        (a, b) => a.place.position - b.place.position || a.place.name.localeCompare(b.place.name),
      )
      .forEach(visit);
  };
  for (const place of places.filter(({ kind }) => kind === 'AUTHORITY')) {
    visit({ place, depth: 0, parent: null, from: null, to: null });
  }
  return lines;
}

/** What a place was made of and what became of it; null where it neither follows nor is followed. */
export function successionWords(
  { slug, successions }: CataloguePlace,
  places: readonly CataloguePlace[],
): string | null {
  const nameOf = (named: string) => places.find((place) => place.slug === named)?.name ?? named;
  const said = successions.map(({ predecessor, successor, on }) =>
    successor === slug
      ? `from ${nameOf(predecessor)}, ${dateWords(on)}`
      : `became ${nameOf(successor)}, ${dateWords(on)}`,
  );
  return said.length === 0 ? null : said.join('; ');
}

/** The places that stand directly below one from a day on; where none is named, without an end. */
export function standingBelow(
  slug: string,
  places: readonly CataloguePlace[],
  on = '',
): readonly CataloguePlace[] {
  return places.filter(({ stands }) =>
    stands.some(({ parent, to }) => parent === slug && (to === null || (on !== '' && to > on))),
  );
}
