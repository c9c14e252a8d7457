import { createRoute, lazyRouteComponent, useLocation } from '@tanstack/react-router';
import { FramedAuthority } from './FramedAuthority';
import { rootRoute } from './root-route';
import { useSignOut } from './use-sign-out';

const MyAccountPage = lazyRouteComponent(
  () => import('../features/my-account/MyAccountPage'),
  'MyAccountPage',
);

/** One's own page belongs to no authority; the address may name the one that a reader comes from. */
export const myAccountRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/my-account',
  validateSearch: (search: Record<string, unknown>): Record<string, string> =>
    Object.fromEntries(Object.entries(search).map(([key, value]) => [key, String(value)])),
  component: Object.assign(MyAccount, { preload: async () => MyAccountPage.preload?.() }),
});

function MyAccount() {
  const { authority } = myAccountRoute.useSearch();
  const { hash } = useLocation();
  const signOut = useSignOut();
  return (
    <FramedAuthority slug={authority ?? null}>
      <MyAccountPage part={decodeURIComponent(hash)} signOut={signOut} />
    </FramedAuthority>
  );
}
