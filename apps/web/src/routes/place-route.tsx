import type { ComponentProps } from 'react';
import { pageRoute } from './page-route';

export const placeRoute = pageRoute({
  path: 'place',
  load: async () => {
    const [{ PlacePage }, { placeQuery }, { renderCommentary }] = await Promise.all([
      import('../features/place/PlacePage'),
      import('../features/place/place-query'),
      import('./render-commentary'),
    ]);
    const Page = (props: ComponentProps<typeof PlacePage>) => (
      <PlacePage {...props} renderCommentary={renderCommentary} />
    );
    return { Page, query: placeQuery };
  },
});
