import type { PackTemplateResolvers } from '../../../generated/resolver-types';

export const PackTemplate: PackTemplateResolvers = {
  id: ({ number }) => String(number),
};
