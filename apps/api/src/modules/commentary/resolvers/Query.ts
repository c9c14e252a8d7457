import type { QueryResolvers } from '../../../generated/resolver-types';
import { aboutArgument, rowNumber, rowNumberOrNone } from '../commentary-arguments';

type Asked = 'commentary' | 'commentaryDesk' | 'commentaryHistory' | 'commentaryToApprove';

export const Query: Pick<QueryResolvers, Asked> = {
  commentaryToApprove: async (_, { authority: slug }, { services }) => {
    const authority = await services.authorities.bySlug(slug);
    return authority === null ? [] : services.commentaries.toApprove(authority);
  },
  commentary: (_, { authority, about, edition }, { services }) =>
    services.commentarySubjects.about(authority, aboutArgument(about), edition ?? null),
  commentaryDesk: (_, { authority, about, commentary }, { services }) =>
    services.commentaryDesk.desk(authority, aboutArgument(about), rowNumberOrNone(commentary)),
  commentaryHistory: (_, { authority, commentary }, { services }) =>
    services.commentaryDesk.history(authority, rowNumber(commentary)),
};
