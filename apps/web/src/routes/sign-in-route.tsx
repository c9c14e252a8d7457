import { entryRoute } from './entry-route';

export const signInRoute = entryRoute({
  path: '/sign-in',
  load: async () => (await import('../features/sign-in/SignInPage')).SignInPage,
});
