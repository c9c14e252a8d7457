import { pageRoute } from './page-route';

export const editSurgeryRoute = pageRoute({
  path: 'surgeries/$id/edit',
  ability: 'HOLD_SURGERIES',
  load: async () => (await import('./surgery-pages')).SURGERY_PAGES.edit,
});
