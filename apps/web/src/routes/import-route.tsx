import { pageRoute } from './page-route';

export const importRoute = pageRoute({
  path: 'imports/$number',
  ability: 'LOAD_DATA',
  load: async () => {
    const [{ ImportPage }, { importQuery }] = await Promise.all([
      import('../features/import/ImportPage'),
      import('../features/import/import-query'),
    ]);
    return { Page: ImportPage, query: importQuery };
  },
});
