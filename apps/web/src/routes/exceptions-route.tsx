import { pageRoute } from './page-route';

export const exceptionsRoute = pageRoute({
  path: 'exceptions',
  load: async () => {
    const [{ ExceptionsPage }, { exceptionsQuery }] = await Promise.all([
      import('../features/exceptions/ExceptionsPage'),
      import('../features/exceptions/exceptions-query'),
    ]);
    return { Page: ExceptionsPage, query: exceptionsQuery };
  },
});
