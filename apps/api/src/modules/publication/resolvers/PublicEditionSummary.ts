import { parsePeriodKey } from '@vital-signs/domain';
import type { PublicEditionSummaryResolvers } from '../../../generated/resolver-types';

export const PublicEditionSummary: PublicEditionSummaryResolvers = {
  period: ({ period }) => parsePeriodKey(period),
  publishedAt: ({ publishedAt }) => publishedAt.toISOString(),
};
