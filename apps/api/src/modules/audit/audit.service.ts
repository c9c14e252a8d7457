import { AUDIT_KIND_NAMES } from '../../audit/audit-kinds';
import { countArgument } from '../../count-argument';
import { refused } from '../../errors';
import type { AuthorityService } from '../authority/authority.service';
import { cursorOf, positionOf } from './audit-cursor';
import type { AuditEventRepository, AuditEventRow } from './audit-event.repository';
import { wantedEvents, type AuditFilterAsked } from './audit-filter';

export interface AuditEventsAsked {
  /** Slug of the authority. */
  readonly authority: string;
  readonly filter?: AuditFilterAsked | null | undefined;
  readonly first: number;
  readonly after?: string | null | undefined;
}

export interface AuditPage {
  readonly events: readonly AuditEventRow[];
  /** Null at the end. */
  readonly next: string | null;
  readonly kinds: readonly string[];
}

export interface AuditService {
  /**
   * What was done in an authority, the latest first. Events that concern no authority, such as a
   * sign-in with an address that nobody has, are nobody's to read here.
   */
  events(asked: AuditEventsAsked): Promise<AuditPage>;
}

export const MOST_EVENTS = 200;

export function createAuditService(
  authorities: AuthorityService,
  repository: AuditEventRepository,
): AuditService {
  return {
    async events({ authority: slug, filter, first, after }) {
      const wanted = wantedEvents(filter ?? {});
      const many = countArgument('first', first, MOST_EVENTS);
      const position = after ? positionOf(after) : null;
      const authority = await authorities.bySlug(slug);
      if (authority === null) throw refused('UNKNOWN_AUTHORITY', 'There is no such authority.');
      // One more than is given says whether anything follows.
      const found = await repository.page(authority.authorityId, wanted, many + 1, position);
      const events = found.slice(0, many);
      const last = events.at(-1);
      return {
        events,
        next: found.length > many && last !== undefined ? cursorOf(last) : null,
        kinds: AUDIT_KIND_NAMES,
      };
    },
  };
}
