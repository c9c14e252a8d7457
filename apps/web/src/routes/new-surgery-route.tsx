import { pageRoute } from './page-route';

export const newSurgeryRoute = pageRoute({
  path: 'surgeries/new',
  ability: 'HOLD_SURGERIES',
  load: async () => (await import('./surgery-pages')).SURGERY_PAGES.new,
});
