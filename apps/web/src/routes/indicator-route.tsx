import { pageRoute } from './page-route';

export const indicatorRoute = pageRoute({
  path: 'indicators/$indicator',
  load: async () => {
    const [{ IndicatorPage }, { indicatorQuery }] = await Promise.all([
      import('../features/indicator/IndicatorPage'),
      import('../features/indicator/indicator-query'),
    ]);
    return { Page: IndicatorPage, query: indicatorQuery };
  },
});
