import { formatPeriod, periodKey } from '@vital-signs/domain';
import type { PeriodResolvers } from '../../../generated/resolver-types';

export const Period: PeriodResolvers = {
  key: (period) => periodKey(period),
  name: (period) => formatPeriod(period),
  shortName: (period) => formatPeriod(period, 'SHORT'),
};
