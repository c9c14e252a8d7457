import { actorOf } from '../../../audit/audit-actors';
import type { MutationResolvers } from '../../../generated/resolver-types';
import { monthArgument } from '../../../month-range';

type Written = 'writeCommentary' | 'rewriteCommentary' | 'approveCommentary' | 'withdrawCommentary';

/** Numbers of rows are positive; 0 is that of none. */
function rowNumber(id: string): number {
  return /^[1-9]\d{0,8}$/.test(id) ? Number(id) : 0;
}

export const Mutation: Pick<MutationResolvers, Written> = {
  writeCommentary: (_, { authority, commentary }, context) =>
    context.services.commentaryWriting.write(
      authority,
      {
        section: commentary.section ?? null,
        indicator: commentary.indicator ?? null,
        place: commentary.place,
        period: monthArgument('month', commentary.month),
        kind: commentary.kind,
        text: commentary.text,
      },
      actorOf(context),
    ),
  rewriteCommentary: (_, { authority, id, text }, context) =>
    context.services.commentaryWriting.rewrite(authority, rowNumber(id), text, actorOf(context)),
  approveCommentary: (_, { authority, id, audience }, context) =>
    context.services.commentaryWriting.approve(
      authority,
      rowNumber(id),
      audience,
      actorOf(context),
    ),
  withdrawCommentary: async (_, { authority, id, reason }, context) => {
    await context.services.commentaryWriting.withdraw(
      authority,
      rowNumber(id),
      reason,
      actorOf(context),
    );
    return true;
  },
};
