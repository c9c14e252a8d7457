import { pageRoute } from './page-route';

export const dataQualityRoute = pageRoute({
  path: 'data-quality',
  ability: 'READ_DATA_QUALITY',
  load: async () => {
    const [{ DataQualityPage }, { dataQualityQuery }] = await Promise.all([
      import('../features/data-quality/DataQualityPage'),
      import('../features/data-quality/data-quality-query'),
    ]);
    return { Page: DataQualityPage, query: dataQualityQuery };
  },
});
