import { pageRoute } from './page-route';

export const placeHistoryRoute = pageRoute({
  path: 'places/$slug/history',
  ability: 'FOLLOW_SURGERIES',
  load: async () => {
    const [{ HistoryPage }, { historyQuery }] = await Promise.all([
      import('../features/actions/HistoryPage'),
      import('../features/actions/history-query'),
    ]);
    return { Page: HistoryPage, query: historyQuery };
  },
});
