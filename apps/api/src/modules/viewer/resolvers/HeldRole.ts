import { abilitiesOf } from '@vital-signs/domain';
import type { HeldRoleResolvers } from '../../../generated/resolver-types';

export const HeldRole: HeldRoleResolvers = {
  place: ({ placeSlug, placeName }) =>
    placeSlug === null ? null : { slug: placeSlug, name: placeName ?? placeSlug },
  abilities: ({ role, needsSecondFactor }) => (needsSecondFactor ? [] : abilitiesOf(role)),
};
