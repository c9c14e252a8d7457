import {
  placeProblems,
  slugOf,
  type CatalogueProblem,
  type SuccessorGiven,
} from '@vital-signs/domain';
import type { CatalogueState, LinkStanding, PlaceStanding } from './catalogue-state';
import type { Writing } from './writing';
import { namesUnder } from './place-standing';
import {
  annotateBoundary,
  endLink,
  insertPlace,
  linkPlace,
  succeed,
} from './place-writer.repository';

/** Successors have names of their own among those that go on; which of them is wrong is said in the field. */
export function successorProblems(
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

/** What ends on a day, and what begins in its place. */
export interface Succession {
  readonly from: readonly {
    readonly place: PlaceStanding;
    readonly link: LinkStanding | undefined;
  }[];
  readonly on: string;
  readonly into: readonly SuccessorGiven[];
  readonly kind: 'SPLIT' | 'MERGE';
}

/** Ends the predecessors, and puts their successors with the places below in their place. */
export async function writeSuccessors(
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

/** Moves a place under another from a day on, for as long as it stands. */
export async function moveChild(
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
