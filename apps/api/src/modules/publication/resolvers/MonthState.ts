import type { MonthStateResolvers } from '../../../generated/resolver-types';

export const MonthState: MonthStateResolvers = {
  openFindings: async (state, _, { services }) => [
    ...(await services.monthStates.openFindings(state)),
  ],
};
