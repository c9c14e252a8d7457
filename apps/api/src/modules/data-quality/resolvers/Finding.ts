import { parsePeriodKey } from '@vital-signs/domain';
import type { FindingResolvers } from '../../../generated/resolver-types';

export const Finding: FindingResolvers = {
  state: ({ accepted }) => (accepted ? 'ACCEPTED' : 'OPEN'),
  indicator: (finding, _, { services }) =>
    services.dataQuality.indicatorOf(finding, finding.indicatorId),
  other: (finding, _, { services }) => services.dataQuality.indicatorOf(finding, finding.otherId),
  place: (finding, _, { services }) => services.dataQuality.placeOf(finding),
  period: (finding) => (finding.month === null ? null : parsePeriodKey(finding.month)),
  appears: (finding, _, { services }) => services.dataQuality.appearances(finding),
};
