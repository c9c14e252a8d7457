import type { ComponentProps } from 'react';
import { pageRoute } from './page-route';

export const areaRoute = pageRoute({
  path: 'areas/$area',
  load: async () => {
    const [{ AreaPage }, { areaQuery }, { renderCommentary }] = await Promise.all([
      import('../features/area/AreaPage'),
      import('../features/area/area-query'),
      import('./render-commentary'),
    ]);
    const Page = (props: ComponentProps<typeof AreaPage>) => (
      <AreaPage {...props} renderCommentary={renderCommentary} />
    );
    return { Page, query: areaQuery };
  },
});
