import { pageRoute } from './page-route';

export const publishRoute = pageRoute({
  path: 'publish',
  ability: 'PUBLISH_EDITIONS',
  load: async () => {
    const [{ PublishPage }, { publishQuery }] = await Promise.all([
      import('../features/publication/PublishPage'),
      import('../features/publication/publish-query'),
    ]);
    return { Page: PublishPage, query: publishQuery };
  },
});
