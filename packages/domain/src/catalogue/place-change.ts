import { formatDate } from '../period-key';
import type { Validity } from '../tolerance';

/** Where a place stood, as one change of the tree wrote or ended it; places are named by their slugs. */
export interface TreeStretch extends Validity {
  readonly id: number;
  readonly parent: string;
  readonly child: string;
}

/** What one revision changed of the tree. */
export interface TreeChange {
  readonly revision: number;
  /** Stretches that stood until then. */
  readonly closed: readonly TreeStretch[];
  /** Stretches that stand from then on. */
  readonly written: readonly TreeStretch[];
  /** What took over from what with it. */
  readonly successions: readonly {
    readonly predecessor: string;
    readonly successor: string;
    readonly kind: 'SPLIT' | 'MERGE' | 'RENAME';
    readonly on: string;
  }[];
}

export type PlaceChangeKind = 'BEGAN' | 'ENDED' | 'MOVED' | 'SPLIT' | 'MERGED';

/** A change of the tree as it is told. */
export interface ToldTreeChange {
  readonly kind: PlaceChangeKind;
  /** The first day from which it counts. */
  readonly on: string;
  readonly sentence: string;
}

/** What a stretch says, whichever row holds it. */
export const stretchSaid = ({ parent, child, from, to }: TreeStretch): string =>
  [parent, child, from, to].join(' ');

const saysTheSame = (one: readonly TreeStretch[], other: readonly TreeStretch[]) =>
  one.map(stretchSaid).sort().join('\n') === other.map(stretchSaid).sort().join('\n');

/**
 * Which changes took another back, by their revisions: such a change ends what that had written and
 * writes what that had ended, and that was neither such a change itself nor taken back before. A change
 * that is made once more after it was taken back is a change again.
 */
export function withdrawalsIn<Change extends TreeChange>(
  history: readonly Change[],
): ReadonlyMap<number, Change> {
  const withdrawals = new Map<number, Change>();
  const standing: Change[] = [];
  for (const change of history) {
    const at = standing.findLastIndex(
      (earlier) =>
        saysTheSame(change.closed, earlier.written) && saysTheSame(change.written, earlier.closed),
    );
    const [earlier] = at === -1 ? [] : standing.splice(at, 1);
    if (earlier === undefined) standing.push(change);
    else withdrawals.set(change.revision, earlier);
  }
  return withdrawals;
}

const named = (slugs: readonly string[], nameOf: (slug: string) => string) => {
  const names = [...new Set(slugs)].map(nameOf);
  return names.length < 2
    ? (names[0] ?? '')
    : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
};

/** What a change of the tree was, in a sentence: "Norwich split into Norwich East and Norwich West from 1 April 2018." */
export function toldTreeChange(
  { closed, written, successions }: TreeChange,
  nameOf: (slug: string) => string,
): ToldTreeChange {
  const [first] = successions;
  if (first !== undefined) {
    const before = named(
      successions.map(({ predecessor }) => predecessor),
      nameOf,
    );
    const after = named(
      successions.map(({ successor }) => successor),
      nameOf,
    );
    const isMerger = first.kind === 'MERGE';
    return {
      ...{ kind: isMerger ? 'MERGED' : 'SPLIT', on: first.on },
      sentence: `${before} ${isMerger ? 'merged' : 'split'} into ${after} from ${formatDate(first.on)}.`,
    };
  }
  const parentsOf = (child: string) =>
    closed.filter((each) => each.child === child).map(({ parent }) => parent);
  const elsewhere = written.find(({ child, parent }) => !parentsOf(child).includes(parent));
  if (elsewhere !== undefined) {
    const { child, parent, from } = elsewhere;
    const begins = parentsOf(child).length === 0;
    const did = begins ? 'began' : 'stands';
    return {
      ...{ kind: begins ? 'BEGAN' : 'MOVED', on: from },
      sentence: `${nameOf(child)} ${did} under ${nameOf(parent)} from ${formatDate(from)}.`,
    };
  }
  const last = written.at(-1) ?? closed.at(-1);
  const on = last?.to ?? last?.from ?? '';
  return {
    kind: 'ENDED',
    on,
    sentence: `${nameOf(last?.child ?? '')} ended on ${formatDate(on)}.`,
  };
}

/** The places that began with a change: they stood nowhere before. */
export function begunWith(
  { revision, written }: TreeChange,
  history: readonly TreeChange[],
): readonly string[] {
  const before = new Set(
    history
      .filter((each) => each.revision < revision)
      .flatMap((each) => each.written.map(({ child }) => child)),
  );
  const stood = new Set(
    history
      .filter((each) => each.revision <= revision)
      .flatMap((each) => each.closed.map(({ child }) => child)),
  );
  return [...new Set(written.map(({ child }) => child))].filter(
    (child) => !before.has(child) && !stood.has(child),
  );
}
