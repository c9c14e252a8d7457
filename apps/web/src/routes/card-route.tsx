import { pageRoute } from './page-route';

export const cardRoute = pageRoute({
  path: 'cards/$indicator',
  load: async () => {
    const [{ CardPage }, { cardQuery }] = await Promise.all([
      import('../features/report-card/CardPage'),
      import('../features/report-card/card-query'),
    ]);
    return { Page: CardPage, query: cardQuery };
  },
});
