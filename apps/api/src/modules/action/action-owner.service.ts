import { mayDoAt } from '@vital-signs/domain';
import { badInput } from '../../errors';
import { textArgument } from '../../text-argument';
import type { PlaceNode } from '../place/place-tree';
import type { ActionOwnerRepository, ActionOwnerRow } from './action-owner.repository';

/** Who is to do something: a person who signs in here, words, or both. */
export interface NamedOwner {
  /** A person or a post in words; null: as the person is called. */
  readonly owner: string | null;
  /** Number of a person; null: words alone. */
  readonly ownerPerson: string | null;
}

/** An owner as an action keeps it. */
export interface KeptOwner {
  readonly owner: string;
  /** The address with which they sign in; null: a post, or nobody who signs in here. */
  readonly ownerEmail: string | null;
}

export interface ActionOwnerService {
  /** Those who may own actions at every one of some places, by name: whoever may follow what is agreed there. */
  at(
    authorityId: number,
    places: readonly PlaceNode[],
  ): Promise<readonly Pick<ActionOwnerRow, 'id' | 'name'>[]>;
  /**
   * An owner as actions at some places keep it. Words that stand as they stood leave whom they mean.
   * @throws GraphQLError where nobody is named, or the person is not known at one of the places.
   */
  kept(
    authorityId: number,
    places: readonly PlaceNode[],
    named: NamedOwner,
    before?: { readonly owner: string | null; readonly ownerEmail: string | null } | null,
  ): Promise<KeptOwner>;
}

const OWNER = { least: 2, most: 120 };

/** Here and not in the database, of which each kind sorts words in another way. */
const byName = (a: ActionOwnerRow, b: ActionOwnerRow) =>
  a.name.localeCompare(b.name, 'en-GB') || (a.id < b.id ? -1 : 1);

export function createActionOwnerService(repository: ActionOwnerRepository): ActionOwnerService {
  async function ownersAt(authorityId: number, places: readonly PlaceNode[]) {
    const holders = await repository.holders(authorityId);
    return holders
      .filter(({ grants }) => places.every((place) => mayDoAt(grants, 'FOLLOW_SURGERIES', place)))
      .sort(byName);
  }

  return {
    async at(authorityId, places) {
      const owners = await ownersAt(authorityId, places);
      return owners.map(({ id, name }) => ({ id, name }));
    },

    async kept(authorityId, places, { owner, ownerPerson }, before = null) {
      const words = owner === null ? null : textArgument('owner', owner, OWNER);
      if (ownerPerson === null) {
        if (words === null) throw badInput('owner', '', 'a person or a post');
        return { owner: words, ownerEmail: words === before?.owner ? before.ownerEmail : null };
      }
      const person = (await ownersAt(authorityId, places)).find(({ id }) => id === ownerPerson);
      if (person === undefined) {
        const wanted =
          'somebody with a role here who sees the place; write a name or a post instead';
        throw badInput('ownerPerson', ownerPerson.slice(0, 60), wanted);
      }
      return { owner: words ?? person.name.trim().slice(0, OWNER.most), ownerEmail: person.email };
    },
  };
}
