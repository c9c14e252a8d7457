import { pageRoute } from './page-route';

export const matrixRoute = pageRoute({
  path: 'matrix',
  load: async () => {
    const [{ MatrixPage }, { matrixQuery }] = await Promise.all([
      import('../features/matrix/MatrixPage'),
      import('../features/matrix/matrix-query'),
    ]);
    return { Page: MatrixPage, query: matrixQuery };
  },
});
