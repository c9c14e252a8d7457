import type { IndicatorResolvers } from '../../../generated/resolver-types';

export const Indicator: IndicatorResolvers = {
  id: ({ authority, key }) => `${authority}/${key}`,
  numeratorIndicator: (indicator, _, { services }) =>
    services.indicators.byId(indicator, indicator.numeratorIndicatorId),
  denominatorIndicator: (indicator, _, { services }) =>
    services.indicators.byId(indicator, indicator.denominatorIndicatorId),
  partOfIndicator: (indicator, _, { services }) =>
    services.indicators.byId(indicator, indicator.partOfIndicatorId),
  inflowIndicator: (indicator, _, { services }) =>
    services.indicators.byId(indicator, indicator.inflowIndicatorId),
  outflowIndicator: (indicator, _, { services }) =>
    services.indicators.byId(indicator, indicator.outflowIndicatorId),
  tolerances: async (indicator, _, { services }) =>
    (await services.yardsticks.ofIndicator(indicator)).tolerances,
  targets: async (indicator, _, { services }) =>
    (await services.yardsticks.ofIndicator(indicator)).targets,
  benchmarks: async (indicator, _, { services }) =>
    (await services.yardsticks.ofIndicator(indicator)).benchmarks,
  dimensions: ({ authorityId, revision, id }, _, { services }) =>
    services.breakdowns.dimensions(authorityId, revision, id),
};
