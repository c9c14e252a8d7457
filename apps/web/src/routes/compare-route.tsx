import { pageRoute } from './page-route';

export const compareRoute = pageRoute({
  path: 'compare',
  load: async () => {
    const [{ ComparePage }, { compareAhead }] = await Promise.all([
      import('../features/compare/ComparePage'),
      import('../features/compare/compare-query'),
    ]);
    return { Page: ComparePage, query: compareAhead };
  },
});
