import { pageRoute } from './page-route';

export const surgeriesRoute = pageRoute({
  path: 'surgeries',
  ability: 'FOLLOW_SURGERIES',
  load: async () => (await import('./surgery-pages')).SURGERY_PAGES.list,
});
