import type { RecordChangeResolvers } from '../../../generated/resolver-types';

export const RecordChange: RecordChangeResolvers = {
  at: ({ at }) => at.toISOString(),
};
