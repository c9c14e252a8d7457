import type { ComponentProps } from 'react';
import { pageRoute } from './page-route';

export const placeRoute = pageRoute({
  path: 'place',
  load: async () => {
    const [{ PlacePage }, { placeQuery }, { renderCommentary }, { renderActions }] =
      await Promise.all([
        import('../features/place/PlacePage'),
        import('../features/place/place-query'),
        import('./render-commentary'),
        import('./render-actions'),
      ]);
    const Page = (props: ComponentProps<typeof PlacePage>) => (
      <PlacePage {...props} renderCommentary={renderCommentary} renderActions={renderActions} />
    );
    return { Page, query: placeQuery };
  },
});
