import { createRoute, lazyRouteComponent, useLocation } from '@tanstack/react-router';
import { FramedAuthority } from './FramedAuthority';
import { rootRoute } from './root-route';

const GlossaryPage = lazyRouteComponent(
  () => import('../features/glossary/GlossaryPage'),
  'GlossaryPage',
);

/** The glossary belongs to no authority; the address may name the one that a reader comes from. */
export const glossaryRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/glossary',
  validateSearch: (search: Record<string, unknown>): Record<string, string> =>
    Object.fromEntries(Object.entries(search).map(([key, value]) => [key, String(value)])),
  component: Object.assign(Glossary, { preload: async () => GlossaryPage.preload?.() }),
});

function Glossary() {
  const { hash } = useLocation();
  const { authority } = glossaryRoute.useSearch();
  return (
    <FramedAuthority slug={authority ?? null}>
      <GlossaryPage term={decodeURIComponent(hash)} />
    </FramedAuthority>
  );
}
