import { pageRoute } from './page-route';

export const draftsRoute = pageRoute({
  path: 'commentary',
  ability: 'APPROVE_COMMENTARY',
  load: async () => {
    const [{ DraftsPage }, { draftsQuery }] = await Promise.all([
      import('../features/commentary/DraftsPage'),
      import('../features/commentary/drafts-query'),
    ]);
    return { Page: DraftsPage, query: draftsQuery };
  },
});
