import type { Context } from '../../../context';
import type { IndicatorResolvers } from '../../../generated/resolver-types';
import { yardsticksSeen } from '../../yardstick/seen-yardsticks';
import { NO_YARDSTICKS, type Yardsticks } from '../../yardstick/yardstick.service';
import type { IndicatorMapper } from '../indicator.mappers';

/** Its whole history, but for what holds for places that the asker does not see. */
async function yardsticksOf(
  indicator: IndicatorMapper,
  { services }: Context,
): Promise<Yardsticks> {
  const [authority, all] = await Promise.all([
    services.authorities.bySlug(indicator.authority),
    services.yardsticks.ofIndicator(indicator),
  ]);
  if (authority === null) return NO_YARDSTICKS;
  if (services.places.seesEveryPlace(authority)) return all;
  return yardsticksSeen(all, await services.places.treeOn(authority));
}

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
  tolerances: async (indicator, _, context) => (await yardsticksOf(indicator, context)).tolerances,
  targets: async (indicator, _, context) => (await yardsticksOf(indicator, context)).targets,
  benchmarks: async (indicator, _, context) => (await yardsticksOf(indicator, context)).benchmarks,
  dimensions: ({ authorityId, revision, id }, _, { services }) =>
    services.breakdowns.dimensions(authorityId, revision, id),
};
