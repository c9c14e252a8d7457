import { pageRoute } from './page-route';

export const packRoute = pageRoute({
  path: 'packs/$id',
  ability: 'MAKE_PACKS',
  load: async () => (await import('./pack-pages')).PACK_PAGES.one,
});
