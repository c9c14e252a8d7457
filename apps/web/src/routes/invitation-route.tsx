import { entryRoute } from './entry-route';

export const invitationRoute = entryRoute({
  path: '/invitation',
  load: async () => (await import('../features/sign-in/InvitationPage')).InvitationPage,
});
