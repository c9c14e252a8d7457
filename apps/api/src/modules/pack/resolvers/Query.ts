import type { QueryResolvers } from '../../../generated/resolver-types';
import { optionalMonth } from '../../../month-range';

type Fields = 'packs' | 'pack' | 'packTemplates' | 'packChoices' | 'packSummaryDraft' | 'packFile';

export const Query: Pick<QueryResolvers, Fields> = {
  packs: (_, { authority }, { services }) => services.packs.list(authority),
  pack: (_, { authority, id }, { services }) => services.packs.one(authority, id),
  packTemplates: (_, { authority }, { services }) => services.packs.templates(authority),
  packChoices: (_, { authority, period }, { services }) =>
    services.packs.choices(authority, optionalMonth('period', period)),
  packSummaryDraft: (_, { authority, id }, { services }) =>
    services.packs.summaryDraft(authority, id),
  packFile: (_, { authority, id }, { services }) => services.packs.file(authority, id),
};
