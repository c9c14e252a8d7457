import { createRoute, redirect } from '@tanstack/react-router';
import { rootRoute } from './root-route';

/** The one authority that there is to see is where one begins. */
export const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect({
      to: '/$authority/scorecard',
      params: { authority: 'norfolk' },
      replace: true,
    });
  },
});
