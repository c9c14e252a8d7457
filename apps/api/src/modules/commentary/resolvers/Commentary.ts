import { parsePeriodKey } from '@vital-signs/domain';
import type { CommentaryResolvers } from '../../../generated/resolver-types';
import { liveTextOf } from '../live-commentary';

export const Commentary: CommentaryResolvers = {
  id: ({ id }) => String(id),
  area: ({ heading }) => heading,
  author: ({ authorName }) => authorName,
  writtenAt: ({ writtenAt }) => writtenAt?.toISOString() ?? null,
  approvedBy: ({ approvedByName }) => approvedByName,
  approvedAt: ({ approvedAt }) => approvedAt?.toISOString() ?? null,
  figures: async (commentary, _, { services }) =>
    commentary.format === 'PLAIN'
      ? []
      : (await services.liveTexts.read(liveTextOf(commentary))).figures,
  claims: async (commentary, _, { services }) =>
    commentary.format === 'PLAIN' || !commentary.isWorkedOn
      ? []
      : (await services.liveTexts.read(liveTextOf(commentary))).claims,
  staleness: (commentary, _, { services }) => {
    const { writtenAtRevision, isWorkedOn, about } = commentary;
    if (writtenAtRevision === null || !isWorkedOn) return null;
    return services.liveTexts.stale({ ...liveTextOf(commentary), writtenAtRevision, about });
  },
  carriedOverFrom: ({ text, carriedText, carriedStart }) =>
    carriedStart !== null && text === carriedText ? parsePeriodKey(carriedStart.slice(0, 7)) : null,
};
