import {
  dayProblems,
  endedProblem,
  fieldProblem,
  placeProblems,
  slugOf,
  type CatalogueProblem,
  type PlaceDescription,
} from '@vital-signs/domain';
import type { Planned } from './catalogue-change.repository';
import type { CatalogueState, LinkStanding, PlaceStanding } from './catalogue-state';
import { describePlace } from './catalogue-writer.repository';
import { holdsOn, linkOn, namesUnder } from './place-standing';
import { moveChild } from './place-succession';
import { insertPlace, linkPlace } from './place-writer.repository';
import { NOTHING_CHANGED } from './standard-edits';

/** A place as somebody describes it: a new one with its parent and its first day. */
export interface PlaceAsked extends PlaceDescription {
  /** Null: a new place. */
  readonly slug: string | null;
  /** Slug of the place that it stands under from a day on; null: where it stands. */
  readonly parent: string | null;
  /** The first day of a new place, or on which it stands under another parent. */
  readonly on: string | null;
}

/** What is to be written, or what keeps it from being. */
export type PlacePlan = Planned | readonly CatalogueProblem[];

/** A place that there was not before. */
export function planNew(state: CatalogueState, asked: PlaceAsked): PlacePlan {
  const { parent, on, name, shortName, teamKind, position } = asked;
  const above = state.places.find(({ slug }) => slug === parent);
  if (above === undefined || above.kind === 'TEAM') {
    return [fieldProblem('parent', 'Stands under', parent, 'the authority, or a locality of it')];
  }
  const days = on === null ? [fieldProblem('on', 'From', null, 'its first day')] : dayProblems(on);
  const from = on ?? '';
  const kind = above.kind === 'AUTHORITY' ? 'LOCALITY' : 'TEAM';
  const described = { name, shortName, teamKind, position };
  const problems = [
    ...days,
    ...placeProblems(described, kind, namesUnder(state, above.slug, from, [])),
    ...(above.kind === 'AUTHORITY' || days.length > 0 || linkOn(state, above.slug, from)
      ? []
      : [fieldProblem('parent', 'Stands under', above.slug, `a place that stands on ${from}`)]),
  ];
  if (problems.length > 0) return problems;
  const slug = slugOf(
    name,
    state.places.map((place) => place.slug),
  );
  return {
    ...{ kind: 'catalogue.place-saved', subject: name },
    sentence: `New place under ${above.name} from ${from}`,
    before: null,
    after: { ...described, under: above.name, from },
    async write(writing) {
      await insertPlace(writing, { ...described, slug, kind });
      await linkPlace(writing, { parent: above.slug, child: slug, from, to: null });
      return slug;
    },
  };
}

/** A place described anew, or under another from a day on. */
export function planChange(state: CatalogueState, asked: PlaceAsked, slug: string): PlacePlan {
  const { name, shortName, teamKind, position, parent, on } = asked;
  const place = state.places.find((each) => each.slug === slug);
  if (place === undefined) {
    return [fieldProblem('slug', 'Place', slug, 'the slug of a place of the authority')];
  }
  const latest = state.links.findLast(({ child }) => child === slug);
  const described = { name, shortName, teamKind, position };
  const others = latest === undefined ? [] : namesUnder(state, latest.parent, latest.from, [slug]);
  const moves = parent !== null && parent !== latest?.parent;
  const above = state.places.find((each) => each.slug === parent);
  const ended = endedProblems(place, asked, latest);
  const problems = [
    ...placeProblems(described, place.kind, others),
    ...ended,
    ...(moves && ended.length === 0 ? moveProblems(state, place, above, on, latest) : []),
  ];
  if (problems.length > 0) return problems;
  const was = {
    ...{ name: place.name, shortName: place.shortName },
    ...{ teamKind: place.teamKind, position: place.position },
  };
  const reads = JSON.stringify(was) !== JSON.stringify(described);
  if (!reads && !moves) return [NOTHING_CHANGED];
  return {
    ...{ kind: 'catalogue.place-saved', subject: place.name },
    sentence: moves ? `Stands under ${above?.name ?? ''} from ${on ?? ''}` : 'Described anew',
    before: { ...was, ...(moves && { under: latest?.parent ?? null }) },
    after: { ...described, ...(moves && { under: parent, from: on }) },
    async write(writing) {
      if (reads) await describePlace(writing, { ...described, slug });
      if (moves && parent !== null && on !== null)
        await moveChild(writing, state, slug, parent, on);
      return slug;
    },
  };
}

/** A place that is no more stands nowhere else from its end on, and no later day begins it again. */
function endedProblems(
  { name }: PlaceStanding,
  { parent, on }: PlaceAsked,
  latest: LinkStanding | undefined,
): readonly CatalogueProblem[] {
  const ended = latest?.to ?? null;
  if (ended === null || (parent === null && on === null)) return [];
  const movesBefore = parent !== latest?.parent && on !== null && on < ended;
  return movesBefore ? [] : [endedProblem(name, ended)];
}

function moveProblems(
  state: CatalogueState,
  place: PlaceStanding,
  above: PlaceStanding | undefined,
  on: string | null,
  latest: LinkStanding | undefined,
): readonly CatalogueProblem[] {
  const kindAbove = place.kind === 'LOCALITY' ? 'AUTHORITY' : 'LOCALITY';
  if (place.kind === 'AUTHORITY' || above?.kind !== kindAbove) {
    return [
      fieldProblem(
        'parent',
        'Stands under',
        above?.name ?? null,
        'a locality for a team, and the authority for a locality',
      ),
    ];
  }
  if (on === null) return [fieldProblem('on', 'From', null, 'the day from which it stands there')];
  const days = dayProblems(on);
  if (days.length > 0) return days;
  if (latest === undefined || !holdsOn(latest, on) || on <= latest.from) {
    return [
      fieldProblem(
        'on',
        'From',
        on,
        `a day on which ${place.name} stands, after ${latest?.from ?? ''}`,
      ),
    ];
  }
  if (above.kind === 'LOCALITY' && linkOn(state, above.slug, on) === undefined) {
    return [fieldProblem('parent', 'Stands under', above.name, `a place that stands on ${on}`)];
  }
  return [];
}
