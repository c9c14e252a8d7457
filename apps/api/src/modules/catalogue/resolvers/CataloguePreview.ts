import { countArgument } from '../../../count-argument';
import type { CataloguePreviewResolvers } from '../../../generated/resolver-types';

const MOST = 1_000;

export const CataloguePreview: CataloguePreviewResolvers = {
  changed: ({ changes }) => changes.length,
  changes: ({ changes }, { most }) => changes.slice(0, countArgument('most', most ?? MOST, MOST)),
};
