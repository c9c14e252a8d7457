import { CONTROL_CHART_PROFILES } from '@vital-signs/domain';
import type { QueryResolvers } from '../../../generated/resolver-types';

export const Query: Pick<QueryResolvers, 'controlChartProfiles'> = {
  controlChartProfiles: () =>
    CONTROL_CHART_PROFILES.map(({ key, title, description }) => ({
      name: key,
      title,
      description,
    })),
};
