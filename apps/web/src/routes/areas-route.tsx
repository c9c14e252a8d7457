import { pageRoute } from './page-route';

export const areasRoute = pageRoute({
  path: 'areas',
  load: async () => {
    const [{ AreasPage }, { areasQuery }] = await Promise.all([
      import('../features/area/AreasPage'),
      import('../features/area/areas-query'),
    ]);
    return { Page: AreasPage, query: areasQuery };
  },
});
