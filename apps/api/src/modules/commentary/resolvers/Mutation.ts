import { actorOf } from '../../../audit/audit-actors';
import type { MutationResolvers } from '../../../generated/resolver-types';
import { aboutArgument, rowNumber, rowNumberOrNone } from '../commentary-arguments';

type Written =
  | 'writeCommentary'
  | 'rewriteCommentary'
  | 'approveCommentary'
  | 'withdrawCommentary'
  | 'saveUnsavedCommentary'
  | 'discardUnsavedCommentary';

export const Mutation: Pick<MutationResolvers, Written> = {
  writeCommentary: (_, { authority, commentary }, context) =>
    context.services.commentaryWriting.write(
      authority,
      {
        ...aboutArgument(commentary),
        kind: commentary.kind,
        text: commentary.text,
        carriedFrom: rowNumberOrNone(commentary.carriedFrom),
      },
      actorOf(context),
    ),
  rewriteCommentary: (_, { authority, id, text }, context) =>
    context.services.commentaryWriting.rewrite(authority, rowNumber(id), text, actorOf(context)),
  approveCommentary: (_, { authority, id, audience, reason }, context) =>
    context.services.commentaryWriting.approve(
      authority,
      rowNumber(id),
      { audience, reason: reason ?? null },
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
  saveUnsavedCommentary: (_, { authority, about, text, commentary }, context) =>
    context.services.commentaryDesk.keep(
      authority,
      aboutArgument(about),
      { text, rewrites: rowNumberOrNone(commentary) },
      actorOf(context),
    ),
  discardUnsavedCommentary: async (_, { authority, about, commentary }, context) => {
    await context.services.commentaryDesk.discard(
      authority,
      aboutArgument(about),
      rowNumberOrNone(commentary),
      actorOf(context),
    );
    return true;
  },
};
