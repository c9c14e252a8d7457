import {
  grantsCounted,
  mayDo,
  scopeClass,
  USUAL_ACCESS_POLICY,
  type Ability,
  type AccessPolicy,
  type Grant,
} from '@vital-signs/domain';

/** Somebody who is signed in. */
export interface SignedInPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly sessionId: string;
}

/** What somebody may see and do in one authority. */
export interface Access {
  /** What they hold there that is in force and counts; never empty. */
  readonly grants: readonly Grant[];
  readonly policy: AccessPolicy;
  /** Callers of one class are shown the same bytes. */
  readonly scopeClass: string;
}

/** Who is asking, and what they may see: worked out once for each session, not for each question. */
export interface Viewer {
  /** Null where nobody is signed in. */
  readonly person: SignedInPerson | null;
  /** By slug of the authority. An authority that is not here is not known to them. */
  readonly access: ReadonlyMap<string, Access>;
  /** Slugs of authorities whose roles give nothing until they set up a second factor. */
  readonly withoutSecondFactor: readonly string[];
}

/** Nobody is signed in: public editions are all that there is to see. */
export const NOBODY: Viewer = { person: null, access: new Map(), withoutSecondFactor: [] };

export function accessOf(held: readonly Grant[], policy: AccessPolicy): Access {
  const grants = grantsCounted(held);
  return { grants, policy, scopeClass: scopeClass(grants, policy) };
}

/** Who loads, publishes and checks where no person asks: sees everything of every authority. */
export interface SystemViewer {
  readonly isSystem: true;
}
export const SYSTEM: SystemViewer = { isSystem: true };

const EVERYTHING = accessOf([{ role: 'ANALYST', place: null }], USUAL_ACCESS_POLICY);

/** What a viewer may see and do in an authority; null where it is not known to them. */
export function accessTo(viewer: Viewer | SystemViewer, authority: string): Access | null {
  return 'isSystem' in viewer ? EVERYTHING : (viewer.access.get(authority) ?? null);
}

/** Whether a viewer holds a role in any authority that lets them do something. */
export function mayAnywhere(viewer: Viewer, ability: Ability): boolean {
  return [...viewer.access.values()].some(({ grants }) => mayDo(grants, ability));
}
