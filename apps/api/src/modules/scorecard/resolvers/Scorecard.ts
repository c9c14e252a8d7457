import type { ScorecardResolvers } from '../../../generated/resolver-types';
import { layoutAsked, layoutOf } from '../laid-out-scorecard';

export const Scorecard: ScorecardResolvers = {
  layout: ({ authority }, { as }) => (as == null ? layoutOf(authority) : layoutAsked(as)),
  said: async (scorecard, { as }, { services }) => {
    const layout = as == null ? layoutOf(scorecard.authority) : layoutAsked(as);
    return (await services.scorecardLayouts.said(scorecard, layout)).rows;
  },
};
