import { pageRoute } from './page-route';

export const editionsRoute = pageRoute({
  path: 'editions',
  load: async () => {
    const [{ EditionsPage }, { editionsQuery }] = await Promise.all([
      import('../features/editions/EditionsPage'),
      import('../features/editions/editions-query'),
    ]);
    return { Page: EditionsPage, query: editionsQuery };
  },
});
