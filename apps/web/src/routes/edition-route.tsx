import { pageRoute } from './page-route';

export const editionRoute = pageRoute({
  path: 'editions/$number',
  load: async () => {
    const [{ EditionPage }, { editionQuery }] = await Promise.all([
      import('../features/editions/EditionPage'),
      import('../features/editions/editions-query'),
    ]);
    return { Page: EditionPage, query: editionQuery };
  },
});
