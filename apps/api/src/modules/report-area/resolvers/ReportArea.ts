import type { ReportAreaResolvers } from '../../../generated/resolver-types';

export const ReportArea: ReportAreaResolvers = {
  id: ({ authority, slug }) => `${authority}/${slug}`,
};
