import type { CheckedMonthResolvers } from '../../../generated/resolver-types';

export const CheckedMonth: CheckedMonthResolvers = {
  at: ({ at }) => at.toISOString(),
};
