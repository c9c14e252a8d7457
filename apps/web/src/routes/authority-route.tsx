import { createRoute } from '@tanstack/react-router';
import { AuthorityLayout } from './AuthorityLayout';
import { rootRoute } from './root-route';

/** What every page of an authority stands in. */
export const authorityRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/$authority',
  component: AuthorityLayout,
});
