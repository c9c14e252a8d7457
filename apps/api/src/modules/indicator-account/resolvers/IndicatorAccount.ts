import type { IndicatorAccountResolvers } from '../../../generated/resolver-types';

export const IndicatorAccount: IndicatorAccountResolvers = {
  sections: ({ authority: { authorityId }, revision, indicator }, _, { services }) =>
    services.sections.ofIndicator({ authorityId, revision }, indicator.id),
  commentary: (account, _, { services }) => services.indicatorAccounts.commentary(account),
};
