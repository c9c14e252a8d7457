import type { EditionResolvers } from '../../../generated/resolver-types';

export const Edition: EditionResolvers = {
  id: ({ authority, number }) => `${authority}/${number}`,
  period: ({ periodStart, periodEnd, periodKind }) => ({
    kind: periodKind,
    start: periodStart,
    end: periodEnd,
  }),
  publishedAt: ({ publishedAt }) => new Date(publishedAt).toISOString(),
  document: (edition, _, { services }) => services.editions.document(edition),
};
