import type { ScorecardView } from '@vital-signs/domain';
import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { ScorecardPageDocument } from '../../apollo/generated/documents';
import { shownScorecard } from './shown-scorecard';
import type { ShownScorecard } from './shown-scorecard';

interface ScorecardResult {
  /** Null where the authority or the place is not known; undefined before the first answer. */
  readonly scorecard: ShownScorecard | null | undefined;
  /** True while what is shown is not yet what was asked for. */
  readonly isLoading: boolean;
  readonly error: unknown;
  readonly retry: () => void;
}

/** The scorecard that a view asks for; while it comes, the one before stays in sight. */
export function useScorecard(authority: string, view: ScorecardView): ScorecardResult {
  const { period, place, edition, modelled } = view;
  const { data, previousData, loading, error, refetch } = useQuery(ScorecardPageDocument, {
    variables: { authority, period, place, edition, modelled },
    notifyOnNetworkStatusChange: true,
  });
  const latest = data ?? (loading ? previousData : undefined);
  const answered = latest?.scorecard;
  const scorecard = useMemo(
    () =>
      answered === undefined || answered === null ? answered : shownScorecard(answered, authority),
    [answered, authority],
  );
  return { scorecard, isLoading: loading, error, retry: () => void refetch() };
}
