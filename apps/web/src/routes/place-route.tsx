import { pageRoute } from './page-route';

export const placeRoute = pageRoute({
  path: 'place',
  load: async () => {
    const [{ PlacePage }, { placeQuery }] = await Promise.all([
      import('../features/place/PlacePage'),
      import('../features/place/place-query'),
    ]);
    return { Page: PlacePage, query: placeQuery };
  },
});
