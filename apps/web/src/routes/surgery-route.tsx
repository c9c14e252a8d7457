import { pageRoute } from './page-route';

export const surgeryRoute = pageRoute({
  path: 'surgeries/$id',
  ability: 'FOLLOW_SURGERIES',
  load: async () => (await import('./surgery-pages')).SURGERY_PAGES.one,
});
