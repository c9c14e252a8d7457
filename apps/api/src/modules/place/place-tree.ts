import type { PlaceRecord } from './place.repository';

/** A place that knows its authority and the tree that it stands in. */
export interface PlaceNode extends PlaceRecord {
  /** Slug of the authority. */
  readonly authority: string;
  readonly parent: PlaceNode | null;
  readonly children: readonly PlaceNode[];
  /** True where there are places below it that the viewer does not see: what they see does not add up. */
  readonly hasUnseenChildren: boolean;
}

/** The places of an authority as they stood on one day. */
export interface PlaceTree {
  readonly root: PlaceNode | null;
  /** The authority first, then each locality followed by its teams. */
  readonly places: readonly PlaceNode[];
  readonly bySlug: ReadonlyMap<string, PlaceNode>;
  /** False where places are left out that the viewer does not see. */
  readonly isWhole: boolean;
}

interface Growing extends PlaceNode {
  parent: PlaceNode | null;
  children: Growing[];
  hasUnseenChildren: boolean;
}

const inOrder = (a: PlaceRecord, b: PlaceRecord) =>
  a.position - b.position || a.name.localeCompare(b.name, 'en-GB');

/** Puts places under their parents. A place whose parent is not of the tree is left out with it. */
export function growTree(authority: string, records: readonly PlaceRecord[]): PlaceTree {
  const nodes = new Map<number, Growing>(
    records.map((record) => [
      record.placeId,
      { ...record, authority, parent: null, children: [], hasUnseenChildren: false },
    ]),
  );
  let root: Growing | null = null;
  for (const node of nodes.values()) {
    const parent = node.parentId === null ? undefined : nodes.get(node.parentId);
    if (parent !== undefined) {
      node.parent = parent;
      parent.children.push(node);
    } else if (node.kind === 'AUTHORITY') root = node;
  }
  const places: PlaceNode[] = [];
  const visit = (node: Growing) => {
    places.push(node);
    node.children.sort(inOrder).forEach(visit);
  };
  if (root !== null) visit(root);
  return treeOf(root, places, true);
}

function treeOf(root: PlaceNode | null, places: readonly PlaceNode[], isWhole: boolean): PlaceTree {
  return { root, places, bySlug: new Map(places.map((place) => [place.slug, place])), isWhole };
}

/** A tree without the places that somebody does not see. */
export function onlySeen(tree: PlaceTree, seen: ReadonlySet<string>): PlaceTree {
  if (tree.places.every(({ slug }) => seen.has(slug))) return tree;
  const places: PlaceNode[] = [];
  const keep = (node: PlaceNode, parent: PlaceNode | null): Growing | null => {
    if (!seen.has(node.slug)) return null;
    const kept: Growing = { ...node, parent, children: [] };
    places.push(kept);
    for (const child of node.children) {
      const below = keep(child, kept);
      if (below === null) kept.hasUnseenChildren = true;
      else kept.children.push(below);
    }
    return kept;
  };
  const root = tree.root === null ? null : keep(tree.root, null);
  return treeOf(root, places, false);
}

/** A tree whose places have other names; where none is given, they keep their own. */
export function withNames(
  tree: PlaceTree,
  names: ReadonlyMap<string, Pick<PlaceNode, 'name' | 'shortName'>>,
): PlaceTree {
  const isNamed = ({ slug, name, shortName }: PlaceNode) => {
    const given = names.get(slug);
    return given === undefined || (given.name === name && given.shortName === shortName);
  };
  if (tree.places.every(isNamed)) return tree;
  const places: PlaceNode[] = [];
  const rename = (node: PlaceNode, parent: PlaceNode | null): Growing => {
    const { name, shortName } = names.get(node.slug) ?? node;
    const renamed: Growing = { ...node, name, shortName, parent, children: [] };
    places.push(renamed);
    for (const child of node.children) renamed.children.push(rename(child, renamed));
    return renamed;
  };
  const root = tree.root === null ? null : rename(tree.root, null);
  return treeOf(root, places, tree.isWhole);
}
