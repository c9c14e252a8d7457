import type { Queryable } from '@vital-signs/database';
import { fieldProblem, type CatalogueProblem, type StandingPlace } from '@vital-signs/domain';
import type { CatalogueState, LinkStanding, PlaceStanding } from './catalogue-state';
import { figuresFrom } from './place-writer.repository';

/** Stands on a day: from its first, up to but not on the one on which it ends. */
export const holdsOn = ({ from, to }: LinkStanding, on: string) =>
  from <= on && (to === null || to > on);

/** Where a place stands on a day. */
export function linkOn(state: CatalogueState, slug: string, on: string): LinkStanding | undefined {
  return state.links.find((link) => link.child === slug && holdsOn(link, on));
}

/** Names of the places that stand under a parent on or after a day. */
export function namesUnder(
  { links, places }: CatalogueState,
  parent: string,
  on: string,
  without: readonly string[],
): string[] {
  const children = links
    .filter((link) => link.parent === parent && (link.to === null || link.to > on))
    .map(({ child }) => child);
  return places
    .filter(({ slug }) => children.includes(slug) && !without.includes(slug))
    .map(({ name }) => name);
}

/** A place on a day, with where it stands and what its end would leave behind. */
export interface Standing {
  readonly place: PlaceStanding;
  readonly link: LinkStanding | undefined;
  readonly standing: StandingPlace;
}

/** A place as it stands on a day, or that it does not. */
export async function standingOn(
  state: CatalogueState,
  slug: string,
  on: string,
  authorityId: number,
  record: Queryable,
): Promise<Standing | CatalogueProblem> {
  const place = state.places.find((each) => each.slug === slug);
  const link = linkOn(state, slug, on);
  if (place === undefined || (link === undefined && place.kind !== 'AUTHORITY')) {
    return fieldProblem('place', 'Place', slug, `a place that stands on ${on}`);
  }
  const after = await figuresFrom(record, authorityId, place.id, on);
  const children = state.links
    .filter((each) => each.parent === slug && (each.to === null || each.to > on))
    .map(({ child }) => child);
  const standing: StandingPlace = {
    ...{ slug, name: place.name, kind: place.kind, since: link?.from ?? '' },
    ...{
      children: [...new Set(children)],
      figuresAfter: after.figures,
      latestFigure: after.latest,
    },
  };
  return { place, link, standing };
}
