import { pageRoute } from './page-route';

export const packsRoute = pageRoute({
  path: 'packs',
  ability: 'MAKE_PACKS',
  load: async () => (await import('./pack-pages')).PACK_PAGES.list,
});
