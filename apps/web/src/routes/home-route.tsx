import { createRoute } from '@tanstack/react-router';
import { AuthorityList } from '../features/authorities/AuthorityList';
import { rootRoute } from './root-route';

export const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  component: AuthorityList,
});
