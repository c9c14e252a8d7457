import { codesFromFirst } from '@vital-signs/domain';
import type { ScorecardRowResolvers } from '../../../generated/resolver-types';

export const ScorecardRow: ScorecardRowResolvers = {
  codes: ({ codes }) => codes.map(codesFromFirst),
};
