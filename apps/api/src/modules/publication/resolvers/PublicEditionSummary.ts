import { month } from '@vital-signs/domain';
import type { PublicEditionSummaryResolvers } from '../../../generated/resolver-types';

export const PublicEditionSummary: PublicEditionSummaryResolvers = {
  period: ({ period }) => month(period),
  publishedAt: ({ publishedAt }) => publishedAt.toISOString(),
};
