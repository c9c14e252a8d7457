import { pageRoute } from './page-route';

export const newIndicatorRoute = pageRoute({
  path: 'catalogue/new-indicator',
  ability: 'CHANGE_CATALOGUE',
  load: async () => {
    const [{ NewIndicatorPage }, { catalogueQuery }] = await Promise.all([
      import('../features/catalogue/NewIndicatorPage'),
      import('../features/catalogue/catalogue-query'),
    ]);
    return { Page: NewIndicatorPage, query: catalogueQuery };
  },
});
