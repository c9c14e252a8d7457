import { pageRoute } from './page-route';

export const catalogueIndicatorRoute = pageRoute({
  path: 'catalogue/indicator/$indicator',
  ability: 'CHANGE_CATALOGUE',
  load: async () => {
    const [{ CatalogueIndicatorPage }, { catalogueIndicatorQuery }] = await Promise.all([
      import('../features/catalogue/CatalogueIndicatorPage'),
      import('../features/catalogue/catalogue-query'),
    ]);
    return { Page: CatalogueIndicatorPage, query: catalogueIndicatorQuery };
  },
});
