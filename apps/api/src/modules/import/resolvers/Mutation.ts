import { actorOf } from '../../../audit/audit-actors';
import { dayArgument } from '../../../date-argument';
import type { ImportAsked, MutationResolvers } from '../../../generated/resolver-types';
import { textArgument } from '../../../text-argument';
import type { CheckRequest } from '../import.service';

type Loading =
  'acknowledgeImportIssue' | 'cancelImport' | 'checkImport' | 'storeImport' | 'undoImport';

const SOURCE = { least: 1, most: 300 };

function checkAsked({
  mapping,
  source,
  accurateAsOf,
  restates,
  reason,
}: ImportAsked): CheckRequest {
  return {
    ...{ mapping, reason, restates: restates ?? null },
    source: source == null || source.trim() === '' ? null : textArgument('source', source, SOURCE),
    accurateAsOf: accurateAsOf == null ? null : dayArgument('accurateAsOf', accurateAsOf),
  };
}

export const Mutation: Pick<MutationResolvers, Loading> = {
  checkImport: (_, { authority, number, asked }, context) =>
    context.services.loading.imports.check(
      { authority, number, actor: actorOf(context) },
      checkAsked(asked),
    ),
  acknowledgeImportIssue: (_, { authority, number, issue, reason }, context) =>
    context.services.loading.imports.acknowledge(
      { authority, number, actor: actorOf(context) },
      issue,
      reason,
    ),
  storeImport: (_, { authority, number }, context) =>
    context.services.loading.imports.store({ authority, number, actor: actorOf(context) }),
  cancelImport: (_, { authority, number }, context) =>
    context.services.loading.imports.cancel({ authority, number, actor: actorOf(context) }),
  undoImport: (_, { authority, number, reason }, context) =>
    context.services.loading.imports.undo({ authority, number, actor: actorOf(context) }, reason),
};
