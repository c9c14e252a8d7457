import type { AuditActor } from './record-audit';

/** Something that was refused, about an authority that there is, or none. */
export interface RefusalCounted {
  readonly actor: AuditActor;
  readonly authorityId: number | null;
  /** What was asked for: a root field, or an address. */
  readonly what: string;
  /** Why not, as the code of the error that the caller was given. */
  readonly code: string;
}

/** One line of the record of refusals. */
export interface RefusalTold extends Omit<RefusalCounted, 'what'> {
  /** Null: several that are not told one by one. */
  readonly what: string | null;
  /** How often it was repeated after it was told first. */
  readonly repeats: number;
}

export interface RefusalCount {
  /** Counts a refusal; gives what is to be told of it now, null where it is told when the minute ends. */
  add(asker: string, refusal: RefusalCounted, ofMany: AuditActor): RefusalTold | null;
  /** What is still to be told; counts anew from there. */
  empty(): readonly RefusalTold[];
}

/** Different reads of one asker that are told in a minute; of further ones it is told how many. */
export const MOST_OF_ONE = 200;
/** Networks without anybody signed in that are told apart in a minute. */
export const MOST_NETWORKS = 1_000;

/** What is never left out, however much else there is: writes, and downloads. */
const isAlwaysTold = (what: string) => what.startsWith('Mutation.') || what.startsWith('/export/');

interface Asker {
  readonly told: Map<string, RefusalTold & { repeats: number }>;
  reads: number;
}

/**
 * Counts the refusals of a minute, each asker’s by themselves, so that nobody fills the record, and
 * nobody’s noise hides what somebody else tried.
 */
export function createRefusalCount(): RefusalCount {
  const askers = new Map<string, Asker>();
  let networks = 0;

  return {
    add(name, refusal, ofMany) {
      const isNetwork = refusal.actor.id === null;
      let key = `${isNetwork ? 'network' : 'person'} ${name}`;
      let actor = refusal.actor;
      if (isNetwork && !askers.has(key)) {
        if (networks >= MOST_NETWORKS) {
          key = 'many';
          actor = ofMany;
        } else networks += 1;
      }
      const asker: Asker = askers.get(key) ?? { told: new Map(), reads: 0 };
      askers.set(key, asker);

      const { authorityId, what, code } = refusal;
      const isBeyond = asker.reads >= MOST_OF_ONE;
      const own = `${authorityId} ${what} ${code}`;
      const before = asker.told.get(own);
      if (before !== undefined) {
        before.repeats += 1;
        return null;
      }
      if (isBeyond && !isAlwaysTold(what)) {
        const rest = asker.told.get(`${authorityId}`);
        if (rest === undefined) {
          asker.told.set(`${authorityId}`, { actor, authorityId, what: null, code, repeats: 1 });
        } else rest.repeats += 1;
        return null;
      }
      if (!isAlwaysTold(what)) asker.reads += 1;
      const first = { actor, authorityId, what, code, repeats: 0 };
      asker.told.set(own, { ...first });
      return first;
    },

    empty() {
      const told = [...askers.values()].flatMap((asker) => [...asker.told.values()]);
      askers.clear();
      networks = 0;
      return told.filter(({ repeats }) => repeats > 0);
    },
  };
}
