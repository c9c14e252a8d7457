import { pageRoute } from './page-route';

export const actionRoute = pageRoute({
  path: 'actions/$id',
  load: async () => {
    const [{ ActionPage }, { actionQuery }] = await Promise.all([
      import('../features/actions/ActionPage'),
      import('../features/actions/actions-query'),
    ]);
    return { Page: ActionPage, query: actionQuery };
  },
});
