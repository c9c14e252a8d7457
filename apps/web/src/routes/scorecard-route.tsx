import { VIEW_KEYS, formatView, parseView } from '@vital-signs/domain';
import { createRoute } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { ScorecardPage } from '../features/scorecard/ScorecardPage';
import type { ShowView } from '../features/scorecard/view-change';
import { rootRoute } from './root-route';

export const scorecardRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/$authority/scorecard',
  // What is not understood stays in the address until something is changed, and is said on the page.
  validateSearch: (search): Record<string, string> =>
    Object.fromEntries(
      VIEW_KEYS.flatMap((key) => (key in search ? [[key, String(search[key])]] : [])),
    ),
  component: Scorecard,
});

function Scorecard() {
  const { authority } = scorecardRoute.useParams();
  const search = scorecardRoute.useSearch();
  const navigate = scorecardRoute.useNavigate();
  const { view, problems } = useMemo(() => parseView(search), [search]);
  const latest = useRef(view);
  useEffect(() => {
    latest.current = view;
  }, [view]);
  const show = useCallback<ShowView>(
    (change, how) => {
      const next = { ...latest.current, ...change };
      latest.current = next;
      void navigate({
        search: formatView(next),
        replace: how?.replace ?? false,
        resetScroll: false,
      });
    },
    [navigate],
  );
  return (
    <ScorecardPage
      key={authority}
      authority={authority}
      view={view}
      problems={problems}
      show={show}
    />
  );
}
