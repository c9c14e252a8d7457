import { VIEW_KEYS, formatView, parseView } from '@vital-signs/domain';
import { createRoute, redirect } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { ScorecardPageDocument, ViewerDocument } from '../apollo/generated/documents';
import { ScorecardPage } from '../features/scorecard/ScorecardPage';
import type { ShowView } from '../features/scorecard/view-change';
import { signInAddress } from '../lib/page-address';
import { beginsWith } from '../lib/viewer';
import { authorityRoute } from './authority-route';

/** An authority's own address leads to its scorecard, at the place and area that one begins with. */
export const authorityIndexRoute = createRoute({
  getParentRoute: () => authorityRoute,
  path: '/',
  beforeLoad: async ({ context, params }) => {
    // Where it is not known who asks, the page says what fails.
    const asked = await context.client.query({ query: ViewerDocument }).catch(() => null);
    if (asked?.data?.viewer === null)
      throw redirect({ href: signInAddress(`/${params.authority}`) });
    const search = beginsWith(asked?.data?.viewer ?? null, params.authority);
    throw redirect({ to: '/$authority/scorecard', params, search, replace: true });
  },
});

export const scorecardRoute = createRoute({
  getParentRoute: () => authorityRoute,
  path: 'scorecard',
  // What is not understood stays in the address until something is changed, and is said on the page.
  validateSearch: (search): Record<string, string> =>
    Object.fromEntries(
      VIEW_KEYS.flatMap((key) => (key in search ? [[key, String(search[key])]] : [])),
    ),
  loaderDeps: ({ search }) => search,
  loader: ({ context, params, deps }) => {
    const { period, place, edition, modelled } = parseView(deps).view;
    const variables = { ...params, period, place, edition, modelled };
    // The page itself says what fails; here nobody waits for it.
    void context.client.query({ query: ScorecardPageDocument, variables }).catch(() => undefined);
  },
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
