import type { QueryResolvers } from '../../../generated/resolver-types';

export const Query: Pick<QueryResolvers, 'surgeryMoment' | 'surgerySight'> = {
  surgeryMoment: (_, { authority, id }, { services }) => services.surgeryRoom.moment(authority, id),
  surgerySight: (_, { authority, id, item }, { services }) =>
    services.surgerySights.sight(authority, id, item),
};
