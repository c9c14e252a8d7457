import { pageRoute } from './page-route';

export const nationalComparisonRoute = pageRoute({
  path: 'national-comparison',
  load: async () => {
    const [{ NationalComparisonPage }, { nationalComparisonQuery }] = await Promise.all([
      import('../features/national/NationalComparisonPage'),
      import('../features/national/national-comparison-query'),
    ]);
    return { Page: NationalComparisonPage, query: nationalComparisonQuery };
  },
});
