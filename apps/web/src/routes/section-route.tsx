import type { ComponentProps } from 'react';
import { pageRoute } from './page-route';

export const sectionRoute = pageRoute({
  path: 'sections/$section',
  load: async () => {
    const [{ SectionPage }, { sectionQuery }, { renderCommentary }] = await Promise.all([
      import('../features/area/SectionPage'),
      import('../features/area/section-query'),
      import('./render-commentary'),
    ]);
    const Page = (props: ComponentProps<typeof SectionPage>) => (
      <SectionPage {...props} renderCommentary={renderCommentary} />
    );
    return { Page, query: sectionQuery };
  },
});
