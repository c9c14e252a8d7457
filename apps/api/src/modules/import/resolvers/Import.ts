import type { ImportMapping } from '@vital-signs/domain';
import { countArgument } from '../../../count-argument';
import type { ImportPhase, ImportResolvers } from '../../../generated/resolver-types';

const MOST_ISSUES = 1_000;
const USUAL_ISSUES = 200;
const MOST_CELLS = 100;
const USUAL_CELLS = 12;

export const Import: ImportResolvers = {
  id: ({ authority, number }) => `${authority.slug}/import/${number}`,
  receivedAt: ({ receivedAt }) => receivedAt.toISOString(),
  storedAt: ({ storedAt }) => storedAt?.toISOString() ?? null,
  expiredAt: ({ expiredAt }) => expiredAt?.toISOString() ?? null,
  sheets: ({ isKept, described }) => (isKept ? described.sheets : null),
  mapping: ({ mapping }) => mapping as ImportMapping | null,
  proposal: (found, { sheet }, { services }) =>
    services.loading.imports.proposal(found, sheet ?? null),
  // The schema has the domain's words for the phases.
  phase: ({ phase }) => phase as ImportPhase | null,
  progress: ({ phase, progressDone, progressTotal }) =>
    phase === null || progressTotal === 0 ? null : Math.min(1, progressDone / progressTotal),
  issues: (found, { first, after, severity, unacknowledged }, { services }) =>
    services.loading.imports.issues(found, {
      first: countArgument('first', first ?? USUAL_ISSUES, MOST_ISSUES),
      after: after ?? null,
      severity: severity ?? null,
      unacknowledged: unacknowledged ?? false,
    }),
  understood: (found, { first }, { services }) =>
    services.loading.imports.understood(
      found,
      countArgument('first', first ?? USUAL_CELLS, MOST_CELLS),
    ),
  preview: (found) => (found.state === 'CHECKED' ? found : null),
};
