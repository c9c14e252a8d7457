import { mayDo, mayDoAt } from '@vital-signs/domain';
import type { Ability, Grant, PlaceInTree } from '@vital-signs/domain';
import { createContext, useContext } from 'react';
import type { ViewerQuery } from '../apollo/generated/documents';
import { useFrameAuthority } from './frame';
import type { FrameAuthority } from './frame';

/** Who is signed in, with what they hold and prefer. */
export type Viewer = NonNullable<ViewerQuery['viewer']>;

export const ViewerContext = createContext<Viewer | null>(null);

/** Who is signed in; null where nobody is, and before it is known. */
export function useViewer(): Viewer | null {
  return useContext(ViewerContext);
}

/** What somebody holds in an authority, as far as it gives them anything. */
export function grantsIn(viewer: Viewer | null, authority: string): readonly Grant[] {
  return (viewer?.roles ?? [])
    .filter((held) => held.authority === authority && !held.needsSecondFactor)
    .map(({ role, place }) => ({ role, place: place?.slug ?? null }));
}

/**
 * Whether the viewer may do something in the authority whose page this is: at a place, named by its
 * slug (null: the authority itself), or without one, anywhere in it. What they may not do is not
 * shown; the server decides again. False before authority and viewer are known.
 */
export function useMay(ability: Ability, place?: string | null): boolean {
  const viewer = useViewer();
  const authority = useFrameAuthority();
  if (authority === null) return false;
  const grants = grantsIn(viewer, authority.slug);
  if (place === undefined) return mayDo(grants, ability);
  const at = placeInTree(authority, place);
  return at !== null && mayDoAt(grants, ability, at);
}

/**
 * The place and the report area with which somebody begins in an authority, as keys of an address:
 * those they prefer there, else the one place that all they hold in it is for.
 */
export function beginsWith(viewer: Viewer | null, authority: string): Record<string, string> {
  const preferences = viewer?.preferences;
  const places = new Set(grantsIn(viewer, authority).map(({ place }) => place));
  const [only] = places.size === 1 ? places : [];
  const isPreferred = preferences?.authority === authority;
  const place = (isPreferred ? preferences.place : null) ?? only;
  const area = isPreferred ? preferences.area : null;
  return { ...(place ? { place } : {}), ...(area ? { area } : {}) };
}

/** A place of the frame with those above it; null where the viewer does not see it. */
export function placeInTree({ places }: FrameAuthority, slug: string | null): PlaceInTree | null {
  let root: PlaceInTree | null = null;
  let locality: PlaceInTree | null = null;
  for (const place of places) {
    const parent = place.kind === 'TEAM' ? locality : root;
    const node: PlaceInTree = { slug: place.slug, kind: place.kind, parent };
    if (place.kind === 'AUTHORITY') root = node;
    if (place.kind === 'LOCALITY') locality = node;
    if (place.slug === slug || (slug === null && place.kind === 'AUTHORITY')) return node;
  }
  return null;
}
