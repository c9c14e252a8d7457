import { TEAM_KINDS } from '../catalogue/indicator-facts';
import type { TeamKind } from '../catalogue/indicator-facts';
import type { LocalitySlug } from '../places';
import type { Quantity } from './printed-quantities';
import type { Divided, Split } from './division';
import { FAMILIES_OF_WORK } from './families-of-work';
import type { FamilyOfWork } from './families-of-work';

/** A locality by its teams. */
export function teamSplit(locality: LocalitySlug): Split {
  return {
    name: locality,
    parts: TEAM_KINDS,
    share: (family, part) => {
      const { teams }: FamilyOfWork = FAMILIES_OF_WORK[family];
      return teams[teamKindOf(part)] ?? 0;
    },
    tendency: () => 0,
    said: () => ({}),
  };
}

function teamKindOf(part: string): TeamKind {
  const kind = TEAM_KINDS.find((known) => known === part);
  if (kind === undefined) throw new Error(`Not a kind of team: ${part}`);
  return kind;
}

/** What one part of a division holds, as the whole of the next division. */
export function quantitiesOf(
  divided: Divided,
  split: Split,
  part: string,
): Readonly<Record<string, Quantity>> {
  const index = split.parts.indexOf(part);
  return Object.fromEntries(
    [...divided].map(([quantity, months]) => {
      const counts = [...months].map(([heading, parts]) => [heading, parts[index] ?? 0] as const);
      return [quantity, new Map(counts)];
    }),
  );
}
