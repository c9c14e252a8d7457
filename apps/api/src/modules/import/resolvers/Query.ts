import { countArgument } from '../../../count-argument';
import type { QueryResolvers } from '../../../generated/resolver-types';

const MOST_IMPORTS = 100;
const USUAL_IMPORTS = 20;

export const Query: Pick<QueryResolvers, 'import' | 'imports'> = {
  imports: (_, { authority, first, before }, { services }) =>
    services.loading.imports.list(
      authority,
      countArgument('first', first ?? USUAL_IMPORTS, MOST_IMPORTS),
      before ?? null,
    ),
  import: (_, { authority, number }, { services }) =>
    services.loading.imports.one(authority, number),
};
