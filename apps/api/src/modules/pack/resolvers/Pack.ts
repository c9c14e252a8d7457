import type { PackResolvers } from '../../../generated/resolver-types';

export const Pack: PackResolvers = {
  id: ({ number }) => String(number),
  edition: ({ subject }) => subject.edition,
  problems: (pack, _, { services }) => services.packs.problems(pack),
};
