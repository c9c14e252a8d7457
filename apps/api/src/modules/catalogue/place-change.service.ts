import type { Database, Queryable } from '@vital-signs/database';
import {
  dayProblems,
  endingProblems,
  fieldProblem,
  mergerProblems,
  placeProblems,
  slugOf,
  splitProblems,
  type CatalogueProblem,
  type PlaceDescription,
  type StandingPlace,
  type SuccessorGiven,
} from '@vital-signs/domain';
import type { AuthorityRecord } from '../authority/authority.repository';
import { requireAuthority, type ChangedAuthority } from './changed-authority';
import {
  changeCatalogue,
  type CatalogueOutcome,
  type Concerned,
  type Planned,
} from './catalogue-change.repository';
import type { Asked } from './catalogue-writing.service';
import { NOTHING_CHANGED } from './catalogue-writing.service';
import type { CatalogueState, LinkStanding, PlaceStanding } from './catalogue-state';
import { describePlace, type Writing } from './catalogue-writer.repository';
import {
  annotateBoundary,
  endLink,
  figuresFrom,
  insertPlace,
  linkPlace,
  succeed,
} from './place-writer.repository';

/** A place as somebody describes it: a new one with its parent and its first day. */
export interface PlaceAsked extends PlaceDescription {
  /** Null: a new place. */
  readonly slug: string | null;
  /** Slug of the place that it stands under from a day on; null: where it stands. */
  readonly parent: string | null;
  /** The first day of a new place, or on which it stands under another parent. */
  readonly on: string | null;
}

/** What is wrong is told in the outcome. */
export interface PlaceChangeService {
  save(asked: Asked, place: PlaceAsked): Promise<CatalogueOutcome>;
  end(asked: Asked, slug: string, on: string): Promise<CatalogueOutcome>;
  split(
    asked: Asked,
    slug: string,
    on: string,
    into: readonly SuccessorGiven[],
  ): Promise<CatalogueOutcome>;
  merge(
    asked: Asked,
    slugs: readonly string[],
    on: string,
    into: PlaceDescription,
  ): Promise<CatalogueOutcome>;
}

type Plan = Planned | readonly CatalogueProblem[];

/** Stands on a day: from its first, up to but not on the one on which it ends. */
const holdsOn = ({ from, to }: LinkStanding, on: string) => from <= on && (to === null || to > on);

function linkOn(state: CatalogueState, slug: string, on: string): LinkStanding | undefined {
  return state.links.find((link) => link.child === slug && holdsOn(link, on));
}

/** Names of the places that stand under a parent on or after a day. */
function namesUnder(
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
interface Standing {
  readonly place: PlaceStanding;
  readonly link: LinkStanding | undefined;
  readonly standing: StandingPlace;
}

async function standingOn(
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

export function createPlaceChangeService(
  changed: ChangedAuthority,
  writable: Database | null,
): PlaceChangeService {
  async function change(
    asked: Asked,
    concerned: readonly string[],
    plan: (
      state: CatalogueState,
      record: Queryable,
      authority: AuthorityRecord,
    ) => Promise<Plan> | Plan,
  ): Promise<CatalogueOutcome> {
    const authority = await requireAuthority(changed, asked.authority);
    const concerns: Concerned = { of: 'place', keys: concerned };
    return changeCatalogue(writable, {
      ...{ ...asked, authority, concerns },
      plan: (state, record) => plan(state, record, authority),
    });
  }

  return {
    save: (asked, place) =>
      change(asked, place.slug === null ? [] : [place.slug], (state) =>
        place.slug === null ? planNew(state, place) : planChange(state, place, place.slug),
      ),

    end: (asked, slug, on) =>
      change(asked, [slug], async (state, record, { authorityId }) => {
        const days = dayProblems(on);
        if (days.length > 0) return days;
        const found = await standingOn(state, slug, on, authorityId, record);
        if ('sentence' in found) return [found];
        const problems = endingProblems(found.standing, on, false);
        if (problems.length > 0) return problems;
        return {
          ...{ kind: 'catalogue.place-ended', subject: found.place.name },
          sentence: `Ends on ${on}`,
          ...{ before: { until: found.link?.to ?? null }, after: { until: on } },
          async write(writing) {
            await endLink(writing, found.link, on);
            return slug;
          },
        };
      }),

    split: (asked, slug, on, into) =>
      change(asked, [slug], async (state, record, { authorityId }) => {
        const days = dayProblems(on);
        if (days.length > 0) return days;
        const found = await standingOn(state, slug, on, authorityId, record);
        if ('sentence' in found) return [found];
        const { standing, place, link } = found;
        const problems = [
          ...endingProblems(standing, on, true),
          ...splitProblems(standing, into),
          ...successorProblems(state, [place], link?.parent ?? '', on, into),
        ];
        if (problems.length > 0) return problems;
        const names = into.map(({ name }) => name).join(', ');
        return {
          ...{ kind: 'catalogue.place-split', subject: place.name },
          sentence: `Split from ${on} into ${names}`,
          before: { place: place.name, below: [...standing.children] },
          after: into.map(({ name, children }) => ({ place: name, below: [...children] })),
          write: (writing) =>
            writeSuccessors(writing, state, { from: [found], on, into, kind: 'SPLIT' }),
        };
      }),

    merge: (asked, slugs, on, into) =>
      change(asked, slugs, async (state, record, { authorityId }) => {
        const days = dayProblems(on);
        if (days.length > 0) return days;
        const found: Standing[] = [];
        for (const slug of new Set(slugs)) {
          const one = await standingOn(state, slug, on, authorityId, record);
          if ('sentence' in one) return [one];
          found.push(one);
        }
        const standings = found.map(({ standing }) => standing);
        const places = found.map(({ place }) => place);
        const parents = new Set(found.map(({ link }) => link?.parent));
        const [parent = ''] = parents;
        const problems = [
          ...mergerProblems(standings),
          ...(parents.size > 1
            ? [fieldProblem('places', 'Places', slugs.join(', '), 'places under one and the same')]
            : []),
          ...standings.flatMap((standing) => endingProblems(standing, on, true)),
          ...successorProblems(state, places, parent ?? '', on, [{ ...into, children: [] }]),
        ];
        if (problems.length > 0) return problems;
        const children = standings.flatMap((standing) => standing.children);
        return {
          ...{ kind: 'catalogue.places-merged', subject: into.name },
          sentence: `From ${on}, made of ${places.map(({ name }) => name).join(', ')}`,
          before: places.map(({ name }) => name),
          after: { place: into.name, below: children },
          write: (writing) =>
            writeSuccessors(writing, state, {
              ...{ from: found, on, kind: 'MERGE' },
              into: [{ ...into, children }],
            }),
        };
      }),
  };
}

/** Successors have names of their own among those that go on; which of them is wrong is said in the field. */
function successorProblems(
  state: CatalogueState,
  ending: readonly PlaceStanding[],
  parent: string,
  on: string,
  into: readonly SuccessorGiven[],
): readonly CatalogueProblem[] {
  const [first] = ending;
  if (first === undefined) return [];
  const going = ending.map(({ slug }) => slug);
  const others = namesUnder(state, parent, on, going);
  return into.flatMap((successor, index) => {
    const before = into.slice(0, index).map(({ name }) => name);
    return placeProblems(successor, first.kind, [...others, ...before], `into.${index}.`);
  });
}

interface Succession {
  readonly from: readonly {
    readonly place: PlaceStanding;
    readonly link: LinkStanding | undefined;
  }[];
  readonly on: string;
  readonly into: readonly SuccessorGiven[];
  readonly kind: 'SPLIT' | 'MERGE';
}

/** Ends the predecessors, and puts their successors with the places below in their place. */
async function writeSuccessors(
  writing: Writing,
  state: CatalogueState,
  { from, on, into, kind }: Succession,
): Promise<string> {
  const [first] = from;
  const parent = first?.link?.parent;
  if (first === undefined || parent === undefined) throw new Error('Nothing comes before.');
  for (const { link } of from) await endLink(writing, link, on);
  const taken = state.places.map(({ slug }) => slug);
  const names = from.map(({ place }) => place.name);
  for (const successor of into) {
    const slug = slugOf(successor.name, taken);
    taken.push(slug);
    const id = await insertPlace(writing, { ...successor, slug, kind: first.place.kind });
    await linkPlace(writing, { parent, child: slug, from: on, to: null });
    for (const { place } of from) await succeed(writing, place.id, id, kind, on);
    for (const child of successor.children) await moveChild(writing, state, child, slug, on);
    const label = kind === 'SPLIT' ? `Split from ${names[0] ?? ''}` : `Merged`;
    const text =
      kind === 'SPLIT'
        ? `${successor.name} is a part of what was ${names.join(', ')} until then.`
        : `${successor.name} is what was ${names.join(' and ')} until then.`;
    await annotateBoundary(writing, id, { on, label: label.slice(0, 40), text });
  }
  return taken.at(-1) ?? '';
}

async function moveChild(
  writing: Writing,
  state: CatalogueState,
  child: string,
  parent: string,
  on: string,
): Promise<void> {
  for (const link of state.links) {
    if (link.child !== child || (link.to !== null && link.to <= on)) continue;
    await endLink(writing, link, on);
    await linkPlace(writing, { parent, child, from: link.from > on ? link.from : on, to: link.to });
  }
}

function planNew(state: CatalogueState, asked: PlaceAsked): Plan {
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

function planChange(state: CatalogueState, asked: PlaceAsked, slug: string): Plan {
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
  const problems = [
    ...placeProblems(described, place.kind, others),
    ...(moves ? moveProblems(state, place, above, on, latest) : []),
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
