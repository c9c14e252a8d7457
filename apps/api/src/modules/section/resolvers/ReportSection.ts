import type { ReportSectionResolvers } from '../../../generated/resolver-types';

export const ReportSection: ReportSectionResolvers = {
  id: ({ authority, slug }) => `${authority}/${slug}`,
  indicators: (section, _, { services }) => services.sections.indicators(section),
  dimensions: async ({ authorityId, revision, dimensions }, _, { services }) => {
    const catalogue = await services.indicators.catalogueAt({ authorityId, revision });
    return dimensions.flatMap(({ indicatorId, dimension }) => {
      const indicator = catalogue.find(({ id }) => id === indicatorId);
      return indicator === undefined ? [] : [{ indicator, dimension }];
    });
  },
};
