import type { NationalMeasureResolvers } from '../../../generated/resolver-types';

export const NationalMeasure: NationalMeasureResolvers = {
  id: ({ source, key }) => `${source}/${key}`,
};
