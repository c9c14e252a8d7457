import { pageRoute } from './page-route';

export const newIndicatorRoute = pageRoute({
  path: 'catalogue/new-indicator',
  ability: 'CHANGE_CATALOGUE',
  load: async () => (await import('./catalogue-pages')).CATALOGUE_PAGES.newIndicator,
});
