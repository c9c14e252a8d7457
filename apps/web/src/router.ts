import { createRouter } from '@tanstack/react-router';
import { PageFailed } from './routes/PageFailed';
import { readSearch, writeSearch } from './lib/search-string';
import { homeRoute } from './routes/home-route';
import { rootRoute } from './routes/root-route';
import { scorecardRoute } from './routes/scorecard-route';

export const router = createRouter({
  routeTree: rootRoute.addChildren([homeRoute, scorecardRoute]),
  parseSearch: readSearch,
  stringifySearch: writeSearch,
  scrollRestoration: true,
  defaultErrorComponent: PageFailed,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
