import { pageRoute } from './page-route';

export const catalogueRoute = pageRoute({
  path: 'catalogue',
  ability: 'CHANGE_CATALOGUE',
  load: async () => {
    const [{ CataloguePage }, { catalogueQuery }] = await Promise.all([
      import('../features/catalogue/CataloguePage'),
      import('../features/catalogue/catalogue-query'),
    ]);
    return { Page: CataloguePage, query: catalogueQuery };
  },
});
