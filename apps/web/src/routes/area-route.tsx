import { pageRoute } from './page-route';

export const areaRoute = pageRoute({
  path: 'areas/$area',
  load: async () => {
    const [{ AreaPage }, { areaQuery }] = await Promise.all([
      import('../features/area/AreaPage'),
      import('../features/area/area-query'),
    ]);
    return { Page: AreaPage, query: areaQuery };
  },
});
