import { pageRoute } from './page-route';

export const nationalRoute = pageRoute({
  path: 'national',
  ability: 'LOAD_NATIONAL_DATA',
  load: async () => {
    const [{ NationalPage }, { nationalQuery }] = await Promise.all([
      import('../features/national/NationalPage'),
      import('../features/national/national-query'),
    ]);
    return { Page: NationalPage, query: nationalQuery };
  },
});
