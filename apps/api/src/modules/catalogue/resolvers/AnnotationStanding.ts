import type { AnnotationStandingResolvers } from '../../../generated/resolver-types';

export const AnnotationStanding: AnnotationStandingResolvers = {
  id: ({ id }) => String(id),
};
