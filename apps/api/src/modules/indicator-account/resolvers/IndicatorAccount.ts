import type { IndicatorAccountResolvers } from '../../../generated/resolver-types';

export const IndicatorAccount: IndicatorAccountResolvers = {
  reading: async (account, _, { services }) => {
    const reading = await services.indicatorAccounts.reading(account);
    if (reading === null) throw new Error('An account without a period has no reading.');
    return reading;
  },
  sections: ({ authority: { authorityId }, revision, indicator }, _, { services }) =>
    services.sections.ofIndicator({ authorityId, revision }, indicator.id),
  actions: (account, _, { services }) => services.actions.ofAccount(account),
  latestFigure: (account, _, { services }) => services.indicatorAccounts.latestFigure(account),
  commentary: (account, _, { services }) => services.indicatorAccounts.commentary(account),
};
