import { countArgument } from '../../../count-argument';
import type { ImportPreviewResolvers } from '../../../generated/resolver-types';

const MOST_CHANGES = 1_000;
const USUAL_CHANGES = 100;

export const ImportPreview: ImportPreviewResolvers = {
  changes: (found, { first, after, change }, { services }) =>
    services.loading.previews.changes(found, {
      first: countArgument('first', first ?? USUAL_CHANGES, MOST_CHANGES),
      skip: after == null ? 0 : Math.max(0, after + 1),
      change: change ?? null,
    }),
  flips: (found, _, { services }) => services.loading.previews.flips(found),
  staleCommentary: (found, _, { services }) => services.loading.previews.staleCommentary(found),
  reconciliation: (found, _, { services }) => services.loading.previews.reconciliation(found),
  restated: (found, _, { services }) => services.loading.previews.restated(found),
};
