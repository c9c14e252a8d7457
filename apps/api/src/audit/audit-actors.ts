import type { Context } from '../context';
import type { AuditActor } from './record-audit';

type Asking = Pick<Context, 'viewer' | 'address' | 'requestId'>;

/** Whoever makes a request. */
export function actorOf({ viewer: { person }, address, requestId }: Asking): AuditActor {
  return {
    id: person?.id ?? null,
    name: person?.name ?? 'Nobody signed in',
    address,
    requestId,
  };
}

/** The program itself, under the name of what it was doing. */
export function systemActor(name: string): AuditActor {
  return { id: null, name, address: null, requestId: null };
}
