import type { ComponentProps } from 'react';
import { pageRoute } from './page-route';

export const indicatorRoute = pageRoute({
  path: 'indicators/$indicator',
  load: async () => {
    const [{ IndicatorPage }, { indicatorQuery }, { renderCommentary }, { renderNational }] =
      await Promise.all([
        import('../features/indicator/IndicatorPage'),
        import('../features/indicator/indicator-query'),
        import('./render-commentary'),
        import('./render-national'),
      ]);
    const Page = (props: ComponentProps<typeof IndicatorPage>) => (
      <IndicatorPage
        {...props}
        renderCommentary={renderCommentary}
        renderNational={renderNational}
      />
    );
    return { Page, query: indicatorQuery };
  },
});
