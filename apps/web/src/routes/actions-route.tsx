import { pageRoute } from './page-route';

export const actionsRoute = pageRoute({
  path: 'actions',
  load: async () => {
    const [{ ActionsPage }, { actionsQuery }] = await Promise.all([
      import('../features/actions/ActionsPage'),
      import('../features/actions/actions-query'),
    ]);
    return { Page: ActionsPage, query: actionsQuery };
  },
});
