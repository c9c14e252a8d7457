import type { RecordChangeResolvers } from '../../../generated/resolver-types';

export const RecordChange: RecordChangeResolvers = {
  revision: ({ number }) => number,
  at: ({ at }) => at.toISOString(),
};
