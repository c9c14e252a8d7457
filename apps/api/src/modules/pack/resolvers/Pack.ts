import type { PackResolvers } from '../../../generated/resolver-types';

export const Pack: PackResolvers = {
  id: ({ number }) => String(number),
  edition: ({ subject }) => subject.edition,
  summaryEdition: ({ contents }) => contents.summary?.edition ?? null,
  problems: (pack, _, { services }) => services.packs.problems(pack),
};
