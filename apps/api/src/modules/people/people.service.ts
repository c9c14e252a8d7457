import { USUAL_ACCESS_POLICY, type AccessPolicy } from '@vital-signs/domain';
import { recordAudit } from '../../audit/record-audit';
import { announceAccess } from '../../sign-in/accounts';
import type { AuthorityService } from '../authority/authority.service';
import type { PlaceService } from '../place/place.service';
import { createInvitationRepository, type InvitationRow } from './invitation.repository';
import { createInvitationService, type InvitationService } from './invitation.service';
import { createOfferService, type OfferService } from './invitation-offer.service';
import { managedAuthority, type Acting } from './managed-authority';
import type { PeopleMeans } from './people-means';
import { createPeopleRepository } from './people.repository';
import { personRecord, type PersonRecord } from './person-change';
import { changeRoles, type RoleChangeAsked } from './role-change.service';
import { createRoleGrantRepository } from './role-grant.repository';
import { restorePerson, suspendPerson, type SuspensionAsked } from './suspension.service';

export interface PeopleRecord {
  readonly people: readonly PersonRecord[];
  readonly invitations: readonly InvitationRow[];
  readonly policy: AccessPolicy;
}

/** Who has access to an authority’s figures. What cannot be done is refused in a sentence, as a GraphQLError. */
export interface PeopleService extends InvitationService, OfferService {
  of(authority: string): Promise<PeopleRecord>;
  changeRoles(asked: RoleChangeAsked): Promise<PersonRecord>;
  suspend(asked: SuspensionAsked): Promise<PersonRecord>;
  restore(asked: SuspensionAsked): Promise<PersonRecord>;
  changePolicy(asked: Acting & AccessPolicy): Promise<AccessPolicy>;
}

interface Sources {
  readonly authorities: AuthorityService;
  readonly places: PlaceService;
  readonly means: PeopleMeans;
}

export function createPeopleService(sources: Sources): PeopleService {
  const { authorities, means } = sources;
  const { database } = means;
  return {
    ...createInvitationService(sources),
    ...createOfferService(means),

    async of(slug) {
      const { authorityId } = await managedAuthority(authorities, slug);
      const repository = createPeopleRepository(database);
      const [people, invitations, policy] = await Promise.all([
        repository.of(authorityId),
        createInvitationRepository(database).open(authorityId),
        repository.policy(authorityId),
      ]);
      return {
        people: people.map(personRecord),
        invitations,
        policy: policy ?? USUAL_ACCESS_POLICY,
      };
    },

    changeRoles: (asked) => changeRoles(sources, asked),
    suspend: (asked) => suspendPerson(sources, asked),
    restore: (asked) => restorePerson(sources, asked),

    async changePolicy({ authority: slug, actor, secondFactorRequired, headsSeeOtherLocalities }) {
      const { authorityId, name } = await managedAuthority(authorities, slug);
      const after = { secondFactorRequired, headsSeeOtherLocalities };
      await database.transaction(async (transaction) => {
        const grants = createRoleGrantRepository(transaction);
        await grants.lock(authorityId);
        const before = await createPeopleRepository(transaction).policy(authorityId);
        await grants.setPolicy(authorityId, after);
        await recordAudit(transaction, {
          ...{ authorityId, actor, kind: 'access-policy.changed', outcome: 'DONE' },
          subject: name,
          sentence: 'Decided anew what access asks for and shows.',
          before: { ...(before ?? USUAL_ACCESS_POLICY) },
          after,
        });
      });
      announceAccess(database, '');
      return after;
    },
  };
}
