import type { QueryResolvers } from '../../../generated/resolver-types';

export const Query: Pick<QueryResolvers, 'signInOptions' | 'viewer'> = {
  viewer: (_, __, { services }) => services.viewer.own(),
  signInOptions: (_, __, { services }) => services.viewer.signInOptions(),
};
