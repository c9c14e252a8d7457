import { pageRoute } from './page-route';

export const cardsRoute = pageRoute({
  path: 'cards',
  load: async () => {
    const [{ CardsPage }, { cardsQuery }] = await Promise.all([
      import('../features/report-card/CardsPage'),
      import('../features/report-card/card-query'),
    ]);
    return { Page: CardsPage, query: cardsQuery };
  },
});
