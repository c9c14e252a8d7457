import { pageRoute } from './page-route';

export const sectionRoute = pageRoute({
  path: 'sections/$section',
  load: async () => {
    const [{ SectionPage }, { sectionQuery }] = await Promise.all([
      import('../features/area/SectionPage'),
      import('../features/area/section-query'),
    ]);
    return { Page: SectionPage, query: sectionQuery };
  },
});
