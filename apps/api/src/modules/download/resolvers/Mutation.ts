import { actorOf } from '../../../audit/audit-actors';
import { refused } from '../../../errors';
import type { MutationResolvers } from '../../../generated/resolver-types';
import { textArgument } from '../../../text-argument';

export const Mutation: Pick<MutationResolvers, 'tellDownload'> = {
  async tellDownload(_, { authority, file, page }, context) {
    const known = await context.services.authorities.bySlug(authority);
    if (known === null) throw refused('UNKNOWN_AUTHORITY', 'There is no such authority.');
    const name = textArgument('file', file, { least: 1, most: 200 });
    const address = textArgument('page', page, { least: 1, most: 1_000 });
    await context.trail.now({
      ...{ authority, kind: 'export.made', outcome: 'DONE', subject: name },
      actor: actorOf(context),
      sentence: `Downloaded ${name}.`,
      after: { address },
    });
    return true;
  },
};
