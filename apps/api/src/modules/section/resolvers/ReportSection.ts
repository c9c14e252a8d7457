import type { ReportSectionResolvers } from '../../../generated/resolver-types';

export const ReportSection: ReportSectionResolvers = {
  id: ({ authority, slug }) => `${authority}/${slug}`,
  indicators: (section, _, { services }) => services.sections.indicators(section),
  dimensions: (section, _, { services }) => services.sections.dimensions(section),
};
