import { packPartName } from '@vital-signs/domain';
import type { PackPartChoiceResolvers } from '../../../generated/resolver-types';

export const PackPartChoice: PackPartChoiceResolvers = {
  name: ({ kind }) => packPartName(kind),
};
