import { pageRoute } from './page-route';

export const catalogueIndicatorRoute = pageRoute({
  path: 'catalogue/indicator/$indicator',
  ability: 'CHANGE_CATALOGUE',
  load: async () => (await import('./catalogue-pages')).CATALOGUE_PAGES.indicator,
});
