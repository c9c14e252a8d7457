import { createRoute, lazyRouteComponent, useLocation } from '@tanstack/react-router';
import { useViewer } from '../lib/viewer';
import { FramedAuthority } from './FramedAuthority';
import { rootRoute } from './root-route';
import { useSignOut } from './use-sign-out';

const MyAccountPage = lazyRouteComponent(
  () => import('../features/my-account/MyAccountPage'),
  'MyAccountPage',
);

/**
 * One's own page belongs to no authority; the address may name the one that a reader comes from, and
 * whoever has one alone comes from there.
 */
export const myAccountRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/my-account',
  validateSearch: (search: Record<string, unknown>): Record<string, string> =>
    Object.fromEntries(Object.entries(search).map(([key, value]) => [key, String(value)])),
  component: Object.assign(MyAccount, { preload: async () => MyAccountPage.preload?.() }),
});

function MyAccount() {
  const { authority } = myAccountRoute.useSearch();
  const open = useViewer()?.roles.filter((role) => !role.needsSecondFactor) ?? [];
  const [first, second] = new Set(open.map((role) => role.authority));
  const only = second === undefined ? first : undefined;
  const { hash } = useLocation();
  const signOut = useSignOut();
  return (
    <FramedAuthority slug={authority ?? only ?? null}>
      <MyAccountPage part={decodeURIComponent(hash)} signOut={signOut} />
    </FramedAuthority>
  );
}
