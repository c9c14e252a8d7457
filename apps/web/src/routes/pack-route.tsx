import { pageRoute } from './page-route';

export const packRoute = pageRoute({
  path: 'packs/$id',
  ability: 'MAKE_PACKS',
  load: async () => {
    const [{ PackPage }, { packQuery }] = await Promise.all([
      import('../features/pack/PackPage'),
      import('../features/pack/pack-query'),
    ]);
    return { Page: PackPage, query: packQuery };
  },
});
