import { figureName } from '@vital-signs/domain';
import type { LiveFigureResolvers } from '../../../generated/resolver-types';

export const LiveFigure: LiveFigureResolvers = {
  name: ({ named }) => (named === null ? null : figureName(named)),
};
