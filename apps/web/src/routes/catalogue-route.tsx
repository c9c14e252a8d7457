import { pageRoute } from './page-route';

export const catalogueRoute = pageRoute({
  path: 'catalogue',
  ability: 'CHANGE_CATALOGUE',
  load: async () => (await import('./catalogue-pages')).CATALOGUE_PAGES.all,
});
